import { exportPurposes, type FormatDescription } from '../../shared/domain/export/export-format.ts';
import { exportFormats } from '../../shared/domain/export/formats.ts';
import { command, noWords } from '../command.ts';
import { done, doneAsJson } from '../outcome.ts';

/** What the app alone can write; see the record of rich exports. */
const isWrittenByApp = ({ id }: FormatDescription): boolean => id === 'pdf';

const notesOn = (format: FormatDescription): string =>
  [
    ...(format.isLossless ? ['comes back whole'] : []),
    ...(format.needsTime ? ['only notes with a time'] : []),
    ...(isWrittenByApp(format) ? ['only from the app'] : []),
  ].join(', ');

function lines(format: FormatDescription): readonly string[] {
  const also = notesOn(format);
  return [`  ${format.id}: ${format.label}${also === '' ? '' : ` (${also})`}`, `      ${format.says}`];
}

/** `docket formats`: every way for notes to leave, by what it is for. */
export const formatsCommand = command({
  name: 'formats',
  usage: '',
  summary: 'What notes can be exported as, by what it is for.',
  takes: noWords,
  options: {},
  run: ({ json }) => {
    if (json) {
      const list = exportFormats.map((format) => ({ ...format, needsApp: isWrittenByApp(format) }));
      return Promise.resolve(doneAsJson(list));
    }
    const parts = exportPurposes.map((purpose) => {
      const formats = exportFormats.filter((format) => format.purpose === purpose);
      return [purpose.charAt(0).toUpperCase() + purpose.slice(1), ...formats.flatMap(lines)].join('\n');
    });
    return Promise.resolve(done(parts.join('\n\n')));
  },
});
