import { checkSvg } from '../../shared/domain/patterns/check-svg.ts';
import { fileNameOf } from '../../shared/domain/patterns/file-name-of.ts';
import { err, ok } from '../../shared/result.ts';
import { writeWhole } from '../exporting/write-whole.ts';
import type { Handlers } from './handler.ts';

const svgFile = { title: 'Save chart', label: 'SVG drawing', extension: 'svg' } as const;

export const patternHandlers: Pick<Handlers, 'patterns.saveChart'> = {
  'patterns.saveChart': async ({ name, svg }, { context }) => {
    const checked = checkSvg(svg);
    if (!checked.ok) {
      const message = 'The chart could not be saved: its drawing holds something that no chart needs.';
      return err({ kind: 'bad-request', where: `svg: ${checked.error}`, message });
    }
    const suggested = `${fileNameOf(`${context.pack.title.shortTitle} - ${name}`)}.svg`;
    const path = await context.askWhere(suggested, svgFile);
    if (path === null) return ok({ saved: null });
    const content = Buffer.from(checked.value, 'utf8');
    const written = await writeWhole(path, content);
    return written.ok
      ? ok({ saved: { path, bytes: content.length } })
      : err({ kind: 'export-failed', path: written.error.path, message: written.error.message });
  },
};
