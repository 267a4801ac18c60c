import { lazy, Suspense, useLayoutEffect, useState, type ComponentType } from 'react';

const waiting: (() => Promise<unknown>)[] = [];
let isIdle = false;
let missing = 0;

/** Whether something was opened whose code is still on its way, so that what is typed now is meant for it. */
export const isSomethingComing = (): boolean => missing > 0;

/** Stands in its place, and is nothing to see. */
function OnItsWay() {
  useLayoutEffect(() => {
    missing += 1;
    return () => {
      missing -= 1;
    };
  }, []);
  return null;
}

/**
 * A component whose code is not part of the window's start: it comes when the component is drawn first, or, so that
 * nobody ever waits for it, when the window has been still for the first time (`fetchTheRest`). Once the code is there
 * it is drawn at once, like any other.
 */
export function onDemand<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  let coming: Promise<ComponentType<P>> | null = null;
  const fetch = async (): Promise<ComponentType<P>> => {
    coming ??= load();
    loaded = await coming;
    return loaded;
  };
  const Coming = lazy(async () => ({ default: await fetch() }));
  if (isIdle) void fetch();
  else waiting.push(fetch);
  return function OnDemand(props: P) {
    // Chosen once, so that what is drawn keeps its state when the code arrives.
    const [Part] = useState<ComponentType<P>>(() => loaded ?? Coming);
    return (
      <Suspense fallback={<OnItsWay />}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Fetches what was left out of the start, one after the other, each when the window has nothing else to do. */
export function fetchTheRest(): void {
  const next = waiting.shift();
  if (next === undefined) {
    isIdle = true;
    return;
  }
  requestIdleCallback(() => void next().finally(fetchTheRest));
}
