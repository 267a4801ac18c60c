import { atOnce } from '../../shared/domain/export/pausing.ts';
import { countTags } from '../../shared/domain/notebook/tags-steps.ts';
import { command, noWords } from '../command.ts';
import { lookIntoNotebook, noNotebook, ownPack } from '../home.ts';
import { done, doneAsJson } from '../outcome.ts';

/** `docket tags list`: the viewer's tags with how many notes have each, the most used first. */
export const tagsList = command({
  name: 'tags list',
  usage: '',
  summary: 'Your tags and how many notes have each, the most used first.',
  takes: noWords,
  options: {},
  run: async ({ json, home }) => {
    const pack = await ownPack();
    if (!pack.ok) return pack.error;
    const found = await lookIntoNotebook(home);
    if (!found.ok) return found.error;
    const { data, notices } = found.value ?? { data: null, notices: [noNotebook(home)] };
    const notes = [...(data?.notes.values() ?? [])].filter(({ titleId }) => titleId === pack.value.title.id);
    const tags = atOnce(countTags(notes));
    if (json) return doneAsJson(tags, notices);
    const width = Math.max(0, ...tags.map(({ notes: count }) => String(count).length));
    const lines = tags.map(({ tag, notes: count }) => `${String(count).padStart(width)}  ${tag}`);
    return done(lines.length === 0 ? 'No tags.' : lines.join('\n'), notices);
  },
});
