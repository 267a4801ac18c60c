import { useMirror } from '../../store/provider.tsx';
import { BreakButtons } from './BreakButtons.tsx';
import css from './ClockBar.module.css';
import { FilmHeading } from './FilmHeading.tsx';
import { FilmTime } from './FilmTime.tsx';
import { Tools } from './Tools.tsx';

/** The head of the watch screen: which film, where it is, and what moves the clock. Nothing without a viewing. */
export function ClockBar() {
  const pass = useMirror((mirror) => mirror.pass);
  const title = useMirror((mirror) => mirror.title);
  if (pass === null) return null;
  return (
    <div className={css['bar']}>
      <FilmHeading title={title} pass={pass} />
      <FilmTime clock={pass.clock} />
      <BreakButtons clock={pass.clock} />
      <Tools />
    </div>
  );
}
