import { Button } from '../../ui/Button.tsx';
import css from './Film.module.css';

/** The film window without a film. */
export function FilmNone({ onOpenFile }: { readonly onOpenFile: () => void }) {
  return (
    <div className={css['none']}>
      <h1>No film is open in this window.</h1>
      <Button variant="primary" onClick={onOpenFile}>
        Open a film file
      </Button>
    </div>
  );
}
