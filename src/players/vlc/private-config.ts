import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** How the web page of a VLC is reached. */
export interface WebAccess {
  readonly port: number;
  readonly password: string;
}

const MOST_BYTES = 1024 * 1024;

/** Where VLC 3 keeps its viewer's settings. */
const usualConfig = (): string =>
  join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'vlc', 'vlcrc');

const own: readonly string[] = [
  'extraintf',
  'http-host',
  'http-port',
  'http-password',
  'one-instance',
  'one-instance-when-started-from-file',
  'qt-privacy-ask',
];

const nameIn = (line: string): string => /^([\w-]+)=/u.exec(line)?.[1] ?? '';

const isSetting = (line: string): boolean => nameIn(line) !== '' && !own.includes(nameIn(line));

/** The viewer's other additional interfaces stay. */
const interfacesIn = (lines: readonly string[]): readonly string[] => {
  const line = lines.find((one) => nameIn(one) === 'extraintf');
  const names = line?.slice('extraintf='.length).split(':') ?? [];
  return names.filter((name) => name !== '' && name !== 'http');
};

/** The viewer's settings as text; empty where there are none, or far too many to be settings. */
export const readUsualConfig = async (file: string = usualConfig()): Promise<string> => {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.length > MOST_BYTES ? '' : text;
};

/**
 * The settings for a VLC that Docket opens: the viewer's own, with a web page that only this computer can reach. They
 * are given in a file because the words a program is started with can be read by everybody (`ps`).
 */
export function privateConfig(usual: string, { port, password }: WebAccess): string {
  const lines = usual.split(/\r?\n/u);
  return [
    ...lines.filter(isSetting),
    `extraintf=${[...interfacesIn(lines), 'http'].join(':')}`,
    'http-host=127.0.0.1',
    `http-port=${port}`,
    `http-password=${password}`,
    'one-instance=0',
    'one-instance-when-started-from-file=0',
    'qt-privacy-ask=0',
    '',
  ].join('\n');
}
