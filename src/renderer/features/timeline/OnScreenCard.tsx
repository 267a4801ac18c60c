import { X } from 'lucide-react';
import { useId, useState, type CSSProperties, type ReactNode } from 'react';
import type { Scene } from '../../../shared/domain/notebook/records.ts';
import { useCommands, useMirror } from '../../store/provider.tsx';
import type { DueCue } from '../../store/types.ts';
import { useDue } from '../../store/use-due.ts';
import { useRoving } from '../../store/use-roving.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Weave } from '../../ui/Weave.tsx';
import { DueCard } from './DueCard.tsx';
import css from './OnScreenCard.module.css';
import type { CardPlace } from './place-card.ts';
import { useFocusWithin } from './use-focus-within.ts';

/** Stands for nobody among the ids of the people. */
const none = 'none';

/** Its own place among the stops of the people: one stop of Tab for the whole card, arrows within. */
const close = 'close';

/** Whether the viewer said that nobody is on screen, which is more than not having said anything. */
const saysNobody = (scenes: readonly Scene[]): boolean =>
  scenes.some((scene) => scene.caseId === null && scene.toMs === null && scene.deletedAt === undefined);

/**
 * The core control: one press says who is on screen, and from the second viewing what is due. It stands where the film
 * goes next, beside the playhead and never over it; `place` is null where it stands apart: beside the table, and below
 * narrow lanes. While the keyboard is in it, nothing takes the place of what is there.
 */
export function OnScreenCard({
  place,
  onClose,
}: {
  readonly place: CardPlace | null;
  readonly onClose: () => void;
}) {
  const { due, look } = useDue();
  const [card, isHeld] = useFocusWithin<HTMLDivElement>();
  const shown = useHeld(due, isHeld);
  return (
    <div
      ref={card}
      className={css['card']}
      data-side={place?.side ?? 'apart'}
      data-tight={place?.isTight !== false || undefined}
      data-own-pointer=""
      style={placed(place)}
    >
      <VisuallyHidden>
        <span role="status">{shown?.words}</span>
      </VisuallyHidden>
      {shown === null ? <People onClose={onClose} /> : <DueCard due={shown} onAnswered={look} />}
    </div>
  );
}

/** The newest value, or the one that was there when somebody began to hold it. */
function useHeld(due: DueCue | null, isHeld: boolean): DueCue | null {
  const [shown, show] = useState(due);
  if (!isHeld && shown !== due) show(due);
  return shown;
}

const placed = (place: CardPlace | null): CSSProperties =>
  place === null ? {} : { insetInlineStart: `${place.leftPx}px`, inlineSize: `${place.widthPx}px` };

/** The people, of whom one is said to be on screen, or none. */
function People({ onClose }: { readonly onClose: () => void }) {
  const cases = useMirror((mirror) => mirror.cases);
  const id = useId();
  const onScreen = useMirror((mirror) => mirror.pass?.onScreen ?? null);
  const isNobody = useMirror((mirror) => saysNobody(mirror.pass?.scenes ?? []));
  const { ref: people, tabIndexOf } = useRoving<HTMLDivElement>(
    [close, ...cases.map((one) => one.id), none],
    onScreen ?? none,
    'left-right',
  );
  return (
    <div ref={people} className={css['parts']}>
      <div className={css['head']}>
        <p>
          <strong id={id}>Who is on screen?</strong> <span>Press once when it changes.</span>
        </p>
        <IconButton
          label="Close"
          data-row={close}
          tabIndex={tabIndexOf(close)}
          icon={<X size={16} aria-hidden="true" />}
          onClick={onClose}
        />
      </div>
      <div role="group" aria-labelledby={id} className={css['people']}>
        {cases.map((one) => (
          <Person
            key={one.id}
            caseId={one.id}
            isPressed={onScreen === one.id}
            tabIndex={tabIndexOf(one.id)}
            name={one.surname}
            shortcut={String(one.listing)}
            picture={<Weave draft={one.weave} listing={one.listing} seed={one.id} size={24} />}
          />
        ))}
        <Person
          caseId={null}
          isPressed={isNobody}
          tabIndex={tabIndexOf(none)}
          name="None"
          shortcut="0"
          picture={<span className={css['none']} aria-hidden="true" />}
        />
      </div>
      <p className={css['what']}>That opens the person’s facts and places the scene here.</p>
    </div>
  );
}

function Person({
  caseId,
  isPressed,
  tabIndex,
  name,
  shortcut,
  picture,
}: {
  readonly caseId: string | null;
  readonly isPressed: boolean;
  readonly tabIndex: 0 | -1;
  readonly name: string;
  readonly shortcut: string;
  readonly picture: ReactNode;
}) {
  const commands = useCommands();
  return (
    <button
      type="button"
      className={css['person']}
      data-row={caseId ?? none}
      tabIndex={tabIndex}
      aria-pressed={isPressed}
      aria-keyshortcuts={shortcut}
      onClick={(event) => void commands.onScreen(caseId, event.timeStamp)}
    >
      {picture}
      <span className={css['name']}>{name}</span>
      <Kbd>{shortcut}</Kbd>
    </button>
  );
}
