/**
 * What of a whole bench is held and what is not. A bar whose figure is not there counts as not held: a part that could
 * not be measured shows nothing.
 *
 * @param {any} bench what scripts/bench.mjs wrote to bench-out/bench.json
 * @returns {{ readonly held: number, readonly notHeld: readonly string[] }} each that is not held with its figure
 */
export function benchVerdict({ ratios, budgets, found }) {
  const over = Object.entries(budgets).flatMap(([name, most]) => {
    const value = ratios[name];
    if (typeof value !== 'number') return [`${name}: not measured`];
    return value <= most ? [] : [`${name}: ${value.toFixed(2)} (at most ${most})`];
  });
  const parts = Object.entries(found);
  const broken = parts.flatMap(([name, { failed, holds }]) => {
    if (failed !== undefined) return [`${name}: could not be measured`];
    return holds === false ? [`${name}: its own limits, see its table above`] : [];
  });
  const notHeld = [...over, ...broken];
  return { held: Object.keys(budgets).length + parts.length - notHeld.length, notHeld };
}
