/** Does something once nothing was asked for a while. */
export interface WhenIdle {
  /** Nothing is idle while this goes on; what it gives or throws is handed on. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
  readonly stop: () => void;
}

/** `rest` is called once after every time that `ms` (wall time) have gone by since the last work ended. Keeps no program alive. */
export function whenIdle(ms: number, rest: () => void): WhenIdle {
  let timer: NodeJS.Timeout | undefined;
  let going = 0;
  return {
    during: async (work) => {
      clearTimeout(timer);
      going += 1;
      try {
        return await work();
      } finally {
        going -= 1;
        if (going === 0) timer = setTimeout(rest, ms).unref();
      }
    },
    stop: () => clearTimeout(timer),
  };
}
