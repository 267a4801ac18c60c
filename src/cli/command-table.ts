import type { Command } from './command.ts';
import { backupCreate } from './commands/backup-create.ts';
import { backupList } from './commands/backup-list.ts';
import { backupRestore } from './commands/backup-restore.ts';
import { backupVerify } from './commands/backup-verify.ts';
import { caseCommand } from './commands/case.ts';
import { cases } from './commands/cases.ts';
import { clockFollow } from './commands/clock-follow.ts';
import { doctor } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { formatsCommand } from './commands/formats.ts';
import { importCommand } from './commands/import.ts';
import { lookCommand } from './commands/look-options.ts';
import { notesAdd } from './commands/notes-add.ts';
import { notesDelete } from './commands/notes-delete.ts';
import { notesEdit } from './commands/notes-edit.ts';
import { notesList } from './commands/notes-list.ts';
import { packCheck } from './commands/pack-check.ts';
import { chronology, law, people, sources } from './commands/reference.ts';
import { search } from './commands/search.ts';
import { tagsList } from './commands/tags-list.ts';
import { tagsMerge } from './commands/tags-merge.ts';
import { tagsRename } from './commands/tags-rename.ts';
import { transcriptAdd } from './commands/transcript-add.ts';
import { transcriptList } from './commands/transcript-list.ts';
import { transcriptRemove } from './commands/transcript-remove.ts';
import { transcriptSearch, transcriptShow } from './commands/transcript-show.ts';

const lookCommands: readonly Command[] = [
  lookCommand({
    name: 'cases',
    usage: '',
    summary: 'The four case files, as far as a viewer may see them who watched to TIME.',
    run: cases,
  }),
  lookCommand({
    name: 'case',
    usage: 'ID',
    summary: 'One case file whole: dawn-jackson, jackson or 1.',
    takes: { named: 'which case', least: 0, most: Infinity },
    run: caseCommand,
  }),
  lookCommand({
    name: 'law',
    usage: '[TERM]',
    summary: 'The legal terms in plain words, or one of them.',
    takes: { named: 'which term', least: 0, most: Infinity },
    run: law,
  }),
  lookCommand({
    name: 'people',
    usage: '',
    summary: 'Who is who; the people who died or were hurt first.',
    run: people,
  }),
  lookCommand({
    name: 'chronology',
    usage: '',
    summary: 'What happened in the world, by date.',
    run: chronology,
  }),
  lookCommand({
    name: 'sources',
    usage: '[ID]',
    summary: 'The sources, or one of them with everything that rests on it.',
    takes: { named: 'which source', least: 0, most: 1 },
    run: sources,
  }),
  lookCommand({
    name: 'search',
    usage: 'QUERY',
    summary: 'Everything that is open, and your notes; what is not open yet is not there.',
    details: [
      `case:stewart tag:law is:question is:open before:1:00:00 '"exact words"'`,
      'A word with - in front must not be there: docket search parole -- -hearing',
    ],
    takes: { named: 'what to look for', least: 1, most: Infinity },
    run: search,
  }),
];

/** Every command there is, in the order of the help. A new one is one more entry. */
export const commandTable: readonly Command[] = [
  ...lookCommands,
  notesAdd,
  notesList,
  notesEdit,
  notesDelete,
  tagsList,
  tagsRename,
  tagsMerge,
  exportCommand,
  formatsCommand,
  importCommand,
  backupCreate,
  backupList,
  backupVerify,
  backupRestore,
  transcriptAdd,
  transcriptList,
  transcriptShow,
  transcriptSearch,
  transcriptRemove,
  clockFollow,
  packCheck,
  doctor,
];
