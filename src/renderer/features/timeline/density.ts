import { area, curveBasis } from 'd3-shape';

const bins = 64;

/** How densely notes stand along `0 … wholeMs`, as heights from 0 to 1; every note also lifts its neighbours a little. */
export function density(filmTimes: readonly number[], wholeMs: number): readonly number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const filmMs of filmTimes) {
    const bin = Math.min(bins - 1, Math.floor((filmMs / wholeMs) * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const smooth = counts.map(
    (count, bin) => (counts[bin - 1] ?? 0) * 0.5 + count + (counts[bin + 1] ?? 0) * 0.5,
  );
  const top = Math.max(...smooth);
  return top === 0 ? smooth : smooth.map((height) => height / top);
}

/** The density as the path of an SVG with the view box `0 0 64 1`; empty without notes. */
export function densityPath(heights: readonly number[]): string {
  if (heights.every((height) => height === 0)) return '';
  const shape = area<number>()
    .x((_, bin) => bin + 0.5)
    .y0(1)
    .y1((height) => 1 - height)
    .curve(curveBasis);
  return shape([...heights]) ?? '';
}
