import type { NoteKeyView } from '../../store/types.ts';

/** What the status line says of the note key; `isInWay` where the viewer has to do something about it. */
export interface NoteKeyHintWords {
  readonly words: string;
  readonly isInWay: boolean;
}

/**
 * The words beside the key; null where there is no key because the viewer wants none. On a desktop that often says yes
 * and sends nothing, a key that was never pressed is not promised.
 */
export function noteKeyHint({ state, isDoubtful }: NoteKeyView): NoteKeyHintWords | null {
  switch (state) {
    case 'off':
      return null;
    case 'works':
      return { words: 'Note from anywhere', isInWay: false };
    case 'untried':
      return {
        words: isDoubtful ? 'Note from anywhere, not tried yet' : 'Note from anywhere',
        isInWay: false,
      };
    case 'taken':
      return { words: 'The note key is taken by another app', isInWay: true };
  }
}

/** The keys of a combination one by one, as they are written on keyboards. */
export const keysOf = (key: string): readonly string[] =>
  key === '' ? [] : key.split('+').map((one) => (one === 'Control' ? 'Ctrl' : one));
