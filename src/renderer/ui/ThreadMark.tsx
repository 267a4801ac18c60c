import css from './ThreadMark.module.css';

const threads = [
  { y: 1, x: 0, length: 26 },
  { y: 8, x: 6, length: 14 },
  { y: 15, x: 12, length: 14 },
  { y: 22, x: 3, length: 16 },
] as const;

/** The app's own mark: four threads, one in each hue. */
export function ThreadMark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 26 26" className={css['mark']}>
      {threads.map(({ x, y, length }, index) => (
        <rect key={y} data-case={index + 1} x={x} y={y} width={length} height="3.5" rx="1" />
      ))}
    </svg>
  );
}
