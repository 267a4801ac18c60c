import { useLayoutEffect, useRef } from 'react';
import { FileInput } from 'lucide-react';
import css from './ImportDoors.module.css';
import { useDrop } from './use-drop.ts';
import { useOpened } from './use-opened.ts';
import { usePaste } from './use-paste.ts';

/** Above everything, open dialogs too, while a file is held over the window. The pointer goes through it. */
function DropCover() {
  const cover = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    cover.current?.showPopover();
  }, []);
  return (
    <div ref={cover} popover="manual" role="status" className={css['cover']}>
      <div className={css['coverCard']}>
        <FileInput size={28} aria-hidden="true" />
        <p className={css['coverTitle']}>Let go to look at the notes in it</p>
        <p>Nothing is taken in before you have seen it and said so.</p>
      </div>
    </div>
  );
}

/** The ways in besides the screen's own buttons: a drop, a paste, a file or a link opened with Docket. */
export function ImportDoors() {
  const isOver = useDrop();
  usePaste();
  useOpened();
  return isOver ? <DropCover /> : null;
}
