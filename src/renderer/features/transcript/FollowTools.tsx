import { Undo2 } from 'lucide-react';
import { useMirror } from '../../store/provider.tsx';
import type { TranscriptView } from '../../store/use-transcript.ts';
import { Button } from '../../ui/Button.tsx';
import type { Place } from './use-place.ts';

/** The way back to where the film is, once the viewer has gone elsewhere. */
export function FollowTools({ view, place }: { readonly view: TranscriptView; readonly place: Place }) {
  const isOver = useMirror((mirror) => mirror.pass?.finished === true);
  if (place.isFollowing || isOver || view.openBy === 'none') return null;
  return (
    <Button variant="quiet" icon={<Undo2 size={14} aria-hidden="true" />} onClick={place.follow}>
      Back to now
    </Button>
  );
}
