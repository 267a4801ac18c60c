import { release } from 'node:os';
import { NOTEBOOK_SCHEMA } from '../../shared/domain/notebook/notebook-data.ts';
import { command, noWords } from '../command.ts';
import { fine, type Check } from '../doctor/check.ts';
import { checkFolder } from '../doctor/check-folder.ts';
import { checkLock } from '../doctor/check-lock.ts';
import { checkKeptAside, checkNotebook } from '../doctor/check-notebook.ts';
import { checkDisk, checkOwnPack, checkSettings } from '../doctor/check-rest.ts';
import type { Outcome } from '../outcome.ts';

const versions = (docket: string): Check => {
  const system = `${process.platform} ${release()} ${process.arch}`;
  const says = `Docket ${docket}, notebook schema ${NOTEBOOK_SCHEMA}, Node ${process.versions.node}, ${system}`;
  return fine('version', says, {
    docket,
    notebookSchema: NOTEBOOK_SCHEMA,
    node: process.versions.node,
    system,
  });
};

const signs = { fine: 'ok   ', said: 'note ', wrong: 'WRONG' } as const;

const lines = ({ what, state, says, doThis }: Check): readonly string[] => [
  `${signs[state]}  ${what}: ${says}`,
  ...(doThis === undefined ? [] : [`       What to do: ${doThis}`]),
];

const report = (checks: readonly Check[], isJson: boolean): Outcome => {
  const wrong = checks.filter(({ state }) => state === 'wrong').length;
  const verdict = wrong === 0 ? 'Everything is fine.' : `Wrong: ${wrong} of ${checks.length}.`;
  const out = isJson
    ? JSON.stringify({ fine: wrong === 0, checks }, null, 2)
    : [...checks.flatMap(lines), '', verdict].join('\n');
  return { out, problems: [], code: wrong === 0 ? 0 : 1 };
};

/** `docket doctor`: looks at everything Docket stands on and changes nothing; exit code 1 when something is wrong. */
export const doctor = command({
  name: 'doctor',
  usage: '',
  summary: 'Looks whether Docket, your data folder and your notebook are well, and says what to do if not.',
  details: ['It only looks: the one thing it writes is a small file that it takes away again.'],
  takes: noWords,
  options: {},
  run: async ({ home, version, json }) => {
    const checks = await Promise.all([
      checkFolder(home),
      checkNotebook(home),
      checkKeptAside(home),
      checkLock(home),
      checkOwnPack(),
      checkDisk(home),
      checkSettings(home),
    ]);
    return report([versions(version), ...checks], json);
  },
});
