import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import { appearancesAround } from '../../../shared/domain/scenes/appearances-around.ts';
import type { SceneSpan } from '../../../shared/domain/scenes/scene-span.ts';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { useFilmMs } from '../../store/film-time.ts';
import { useCommands, useView } from '../../store/provider.tsx';
import type { PassView } from '../../store/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import css from './CaseHeader.module.css';

/**
 * The ways to where this person was on screen before and, for a viewer who looks back, comes next; they look there on
 * the timeline and move no clock. And the way to where the case stood when it was last on screen.
 */
export function Appearances({
  view,
  pass,
  isStoodOpen,
  onStood,
}: {
  readonly view: CaseView;
  readonly pass: PassView;
  readonly isStoodOpen: boolean;
  readonly onStood: (isOpen: boolean) => void;
}) {
  const lookingAtMs = useView((state) => state.lookingAtMs);
  const nowMs = useFilmMs(5000) ?? 0;
  const { watchedToMs } = pass.clock;
  const around = (atMs: number) => appearancesAround(pass.scenes, view.id, { atMs, watchedToMs });
  const { previous, next } = around(lookingAtMs ?? nowMs);
  const stood = around(nowMs).previous;
  if ([previous, next, stood].every((span) => span === null)) return null;
  return (
    <Toolbar label={`${view.surname} on screen`} className={css['appearances']}>
      {previous !== null && <Look span={previous} which="previous" />}
      {next !== null && <Look span={next} which="next" />}
      {stood !== null && (
        <Button variant="quiet" aria-expanded={isStoodOpen} onClick={() => onStood(!isStoodOpen)}>
          Where this stood
        </Button>
      )}
    </Toolbar>
  );
}

const icons = { previous: ChevronLeft, next: ChevronRight } as const;

/** Looks at an appearance on the timeline. */
function Look({ span, which }: { readonly span: SceneSpan; readonly which: keyof typeof icons }) {
  const commands = useCommands();
  const Icon = icons[which];
  const time = formatTimecode(span.fromMs, { style: 'compact' });
  return (
    <Button
      variant="quiet"
      icon={<Icon size={14} aria-hidden="true" />}
      title={`The ${which} appearance`}
      aria-label={`${time}, look at the ${which} appearance`}
      onClick={() => commands.lookAt(span.fromMs)}
    >
      {time}
    </Button>
  );
}
