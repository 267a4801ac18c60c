import { assertNever } from '../../../shared/assert-never.ts';
import type { SearchHit } from '../../../shared/domain/search/search-answer.ts';
import type { Commands } from '../../store/commands.ts';
import { focusTarget } from '../../store/focus-targets.ts';

/** After the box has closed and the place has been drawn: only then is there something to look at. */
const onceDrawn = (work: () => void): void =>
  void requestAnimationFrame(() => void requestAnimationFrame(work));

const showRow = (id: string): void => {
  const row = document.querySelector(`[data-row="${CSS.escape(id)}"]`);
  row?.scrollIntoView({ block: 'nearest' });
};

function openCase(commands: Commands, { id, caseId }: SearchHit): void {
  if (caseId === undefined) return;
  commands.chooseCase(caseId);
  onceDrawn(() => {
    focusTarget('case-file');
    showRow(id);
  });
}

function showNote(commands: Commands, { id, filmMs }: SearchHit): void {
  commands.filterNotes('all');
  if (filmMs !== undefined) commands.lookAt(filmMs);
  onceDrawn(() => {
    focusTarget(filmMs === undefined ? 'notes' : 'timeline');
    commands.showNote({ id, isFocused: false });
  });
}

/** Goes where a hit is: a note on the timeline, a fact in its case file, anything else on its page. */
export function goToHit(commands: Commands, hit: SearchHit): void {
  switch (hit.kind) {
    case 'note':
      return showNote(commands, hit);
    case 'line':
      return commands.openPage('transcript', hit.id);
    case 'case':
    case 'fact':
      return openCase(commands, hit);
    case 'term':
      return commands.openPage('law', hit.id);
    case 'person':
      return commands.openPage('people', hit.id);
    case 'event':
      return commands.openPage('chronology', hit.id);
    case 'film':
      return commands.openPage('film', hit.id);
    case 'help':
      return commands.openPage('help', hit.id);
    case 'source':
      return commands.openPage('sources', hit.id);
    default:
      return assertNever(hit.kind);
  }
}
