/** The median of a spread that may be missing. */
const mid = (spread) => spread?.median ?? Number.NaN;

/** The worst of a figure over everything that was done with one notebook; what could not be done counts as endless. */
function worst(scenes, key) {
  if (scenes === undefined) return Number.NaN;
  return Math.max(...Object.values(scenes).map((scene) => scene[key] ?? Infinity));
}

/**
 * Every figure that is held by tests/bench/budgets.json, out of what the parts gave. Each is a ratio against a baseline
 * of the same run, or a count that does not depend on the computer.
 */
export function ratiosOf({ start, memory, idle, frames, bytes }) {
  const over = (name, base, column) => mid(start?.[name]?.[column]) / mid(start?.[base]?.[column]);
  return {
    'start: usable, no notes / empty app': over('none', 'empty', 'usableMs'),
    'start: usable, 10,000 notes / empty app': over('some', 'empty', 'usableMs'),
    'start: usable, 100,000 notes / empty app': over('many', 'empty', 'usableMs'),
    'start: usable, 100,000 notes / no notes': over('many', 'none', 'usableMs'),
    'start: first paint, no notes / empty app': over('none', 'empty', 'paintMs'),
    'memory: main + renderers (PSS), no notes / empty app': mid(memory?.none?.pss) / mid(memory?.empty?.pss),
    'memory: main + renderers (PSS), 100,000 notes / no notes':
      mid(memory?.many?.pss) / mid(memory?.none?.pss),
    'memory: main + renderers (PSS), 100,000 notes / empty app':
      mid(memory?.many?.pss) / mid(memory?.empty?.pss),
    'idle: wake-ups of script threads per second, above the empty app':
      (idle?.still?.script ?? Number.NaN) - (idle?.empty?.script ?? Number.NaN),
    'idle: timers of the window per second, clock running': idle?.running?.timers ?? Number.NaN,
    'frames: longest task (ms), 10,000 notes of one viewing': worst(frames?.many, 'longestTaskMs'),
    'frames: longest task (ms), 100,000 notes of one viewing': worst(frames?.one, 'longestTaskMs'),
    'bytes: renderer script at start (kB, gzip)': (bytes?.startJs ?? Number.NaN) / 1000,
  };
}
