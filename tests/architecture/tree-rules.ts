import { CALL_CHANNEL, EVENT_CHANNEL } from '../../src/shared/ipc/channels.ts';
import type { SourceFile } from './read-tree.ts';
import { isNode, syntaxOf, type SyntaxNode } from './syntax.ts';

/** One thing that the tree may not contain. */
export interface Refusal {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

/** The only files in which a type may be asserted: each has just checked the value with a schema. */
export const parserFiles: readonly string[] = ['src/main/ipc/answer.ts'];

const channelFiles: readonly string[] = ['src/shared/ipc/channels.ts', 'src/preload/index.ts'];

/** Folders that hold layers; a folder right under one of them is a decision, and so has to be in the list below. */
const roots: readonly string[] = ['src', 'src/shared', 'src/main', 'src/renderer', 'src/renderer/features'];

const layerFolders =
  /^src\/(?:cli|players|preload|shared\/(?:domain|ipc)|main\/(?:turns|leaving|library|notebook|backup|exporting|importing|transcripts|following|settings|search|viewing|handlers|ipc|windows)|renderer\/(?:store|ui|styles|features\/[a-z-]+))(?:\/|$)/u;

const drawers = /\/(?:utils?|helpers?|common|misc|lib|tools|stuff)(?:\/|$)/u;

const silencers = /(?:oxlint|eslint)-(?:disable|enable)|@ts-(?:ignore|expect-error|nocheck)/u;

const selecting = /^(?:locator|frameLocator|waitForSelector|querySelector(?:All)?|\${1,2}(?:eval)?)$/u;

const nameOf = (node: unknown): unknown => {
  if (!isNode(node)) return undefined;
  return node['type'] === 'MemberExpression' ? nameOf(node['property']) : node['name'];
};

/** The text of a string or of a template's beginning; undefined for anything else. */
function writtenText(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (typeof node['value'] === 'string') return node['value'];
  const quasis: unknown = node['quasis'];
  const first: unknown = Array.isArray(quasis) ? quasis[0] : undefined;
  const value = isNode(first) ? first['value'] : undefined;
  return isNode(value) && typeof value['raw'] === 'string' ? value['raw'] : undefined;
}

const firstArgument = (node: SyntaxNode): string | undefined =>
  Array.isArray(node['arguments']) ? writtenText(node['arguments'][0]) : undefined;

const isConstant = (node: SyntaxNode): boolean =>
  isNode(node['typeAnnotation']) && nameOf(node['typeAnnotation']['typeName']) === 'const';

/** Everything of `ipcMain` and `ipcRenderer` names a channel; of a page only what sends, for it has events of its own. */
const takesChannel = /^(?:ipc(?:Main|Renderer)\..*|webContents\.(?:send\w*|postMessage))$/u;

/** True for `ipcMain.handle('…')`, `webContents.send('…')` and the like: a channel named where it is used. */
const namesChannel = (node: SyntaxNode): boolean =>
  isNode(node['callee']) &&
  takesChannel.test(
    `${String(nameOf(node['callee']['object']))}.${String(nameOf(node['callee']['property']))}`,
  ) &&
  firstArgument(node) !== undefined;

const selectsByStyle = (node: SyntaxNode): boolean =>
  selecting.test(String(nameOf(node['callee']))) && /[#.[>:]/u.test(firstArgument(node) ?? '');

const isChannel = (node: SyntaxNode): boolean =>
  node['value'] === CALL_CHANNEL || node['value'] === EVENT_CHANNEL;

const sourceRules: Readonly<Record<string, (node: SyntaxNode, path: string) => string | undefined>> = {
  TSAnyKeyword: () => 'any',
  TSNonNullExpression: () => 'not-null claim',
  TSTypeAssertion: () => 'type assertion',
  TSEnumDeclaration: () => 'enum',
  TSAsExpression: (node, path) =>
    isConstant(node) || parserFiles.includes(path) ? undefined : 'type assertion',
  CallExpression: (node) => (namesChannel(node) ? 'channel literal' : undefined),
  Literal: (node, path) => (isChannel(node) && !channelFiles.includes(path) ? 'channel literal' : undefined),
};

const endToEndRules: typeof sourceRules = {
  CallExpression: (node) => (selectsByStyle(node) ? 'style selector' : undefined),
};

function refusedSyntax(file: SourceFile): readonly Refusal[] {
  const rules = file.path.startsWith('src/') ? sourceRules : endToEndRules;
  const { nodes, comments } = syntaxOf(file);
  const silenced = comments
    .filter(({ node }) => silencers.test(String(node['value'])))
    .map(({ line }) => ({ file: file.path, line, rule: 'silencing comment' }));
  const refused = nodes.flatMap(({ node, line }) => {
    const rule = rules[String(node['type'])]?.(node, file.path);
    return rule === undefined ? [] : [{ file: file.path, line, rule }];
  });
  return [...silenced, ...refused];
}

function refusedPlace({ path, text }: SourceFile): readonly Refusal[] {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const count = text.split('\n').length - 1;
  return [
    { holds: count <= 250, rule: 'more than 250 lines', line: 251 },
    { holds: !drawers.test(folder), rule: 'drawer', line: 1 },
    {
      holds: !path.startsWith('src/') || roots.includes(folder) || layerFolders.test(folder),
      rule: 'undecided folder',
      line: 1,
    },
  ].flatMap(({ holds, rule, line }) => (holds ? [] : [{ file: path, line, rule }]));
}

/** Everything in these files that the tree may not contain; for files of `src` and of `tests/e2e`. */
export const refusals = (files: readonly SourceFile[]): readonly Refusal[] =>
  files.flatMap((file) => [
    ...refusedPlace(file),
    ...(/\.tsx?$/u.test(file.path) ? refusedSyntax(file) : []),
  ]);
