/** A figure deep in what the parts gave; NaN where a part did not run. */
const figure = (found, path) => {
  let here = found;
  for (const name of path.split('.')) here = here?.[name];
  return typeof here === 'number' ? here : Number.NaN;
};

const over = (above, below) => (found) => figure(found, above) / figure(found, below);

/** The worst of a figure over everything that was done with one notebook; what could not be done counts as endless. */
const worst = (notebook, key) => (found) => {
  const scenes = found.frames?.[notebook];
  if (scenes === undefined) return Number.NaN;
  return Math.max(...Object.values(scenes).map((scene) => scene[key] ?? Infinity));
};

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** How much more often than the empty app's the script threads of `app` were woken in each window, all put together by `sum`. */
const aboveEmpty = (app, sum) => (found) => {
  const [own, empty] = [found.idle?.[app]?.windows, found.idle?.empty?.windows];
  if (own === undefined || empty === undefined) return Number.NaN;
  return sum(own.map((rate, nth) => rate - empty[nth]));
};

/** Each figure that can be held, and how it comes out of what the parts gave. */
const figures = {
  'start: usable, no notes / empty app': over('start.none.usableMs.median', 'start.empty.usableMs.median'),
  'start: usable, 10,000 notes / empty app': over(
    'start.some.usableMs.median',
    'start.empty.usableMs.median',
  ),
  'start: usable, 100,000 notes / empty app': over(
    'start.many.usableMs.median',
    'start.empty.usableMs.median',
  ),
  'start: usable, 100,000 notes / no notes': over('start.many.usableMs.median', 'start.none.usableMs.median'),
  'start: first paint, no notes / empty app': over('start.none.paintMs.median', 'start.empty.paintMs.median'),
  'memory: main + renderers (PSS), no notes / empty app': over(
    'memory.none.pss.median',
    'memory.empty.pss.median',
  ),
  'memory: main + renderers (PSS), 100,000 notes / no notes': over(
    'memory.many.pss.median',
    'memory.none.pss.median',
  ),
  'memory: main + renderers (PSS), 100,000 notes / empty app': over(
    'memory.many.pss.median',
    'memory.empty.pss.median',
  ),
  'idle: wake-ups of script threads per second, above the empty app': aboveEmpty('still', mean),
  'idle: the same in the worst 20 s': aboveEmpty('still', (windows) => Math.max(...windows)),
  'idle: the same, clock running': aboveEmpty('running', mean),
  'idle: times script was woken from a sleep per second, above the empty app': (found) =>
    figure(found, 'idle.still.wakes') - figure(found, 'idle.empty.wakes'),
  'idle: the same wakes, clock running': (found) =>
    figure(found, 'idle.running.wakes') - figure(found, 'idle.empty.wakes'),
  'idle: timers of the window per second, clock running': (found) => figure(found, 'idle.running.timers'),
  'frames: longest task (ms), 10,000 notes of one viewing': worst('many', 'longestTaskMs'),
  'frames: longest task (ms), 100,000 notes of one viewing': worst('one', 'longestTaskMs'),
  'bytes: renderer script at start (kB, gzip)': (found) => figure(found, 'bytes.startJs') / 1000,
};

/**
 * Every figure that tests/bench/budgets.json may hold, out of what the parts gave. Each is a ratio against a baseline of
 * the same run, or a count that does not depend on the computer.
 */
export const ratiosOf = (found) =>
  Object.fromEntries(Object.entries(figures).map(([name, read]) => [name, read(found)]));
