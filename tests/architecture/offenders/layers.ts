/** One layer of the import table: a file of its own that tries to import everything, and what it may import. */
export interface Layer {
  /** The layer as the table calls it. */
  readonly name: string;
  /** Where the file that tries everything stands, from the project's root. */
  readonly file: string;
  /** Names from `targets` that are allowed, as values and as types. */
  readonly may: readonly string[];
  /** Names from `targets` that are allowed as types only. */
  readonly mayAsType?: readonly string[];
}

const shared = ['shared', 'shared/domain', 'shared/ipc'];
const electronFree = [
  'main/turns',
  'main/library',
  'main/notebook',
  'main/backup',
  'main/exporting',
  'main/importing',
  'main/transcripts',
  'main/settings',
  'main/viewing',
];
const electronSide = [
  ...shared,
  ...electronFree,
  'main/leaving',
  'main/search',
  'main/following',
  'main/handlers',
  'main/ipc/announce',
  'main/app-context',
  'main/ipc',
  'main/windows',
  'main/index',
  'node:fs',
  'electron',
];
const leavers = ['main/turns', 'main/leaving'];
const store = [...shared, 'renderer/bridge', 'renderer/store', 'renderer/store hooks', 'zustand'];
const feature = [
  'renderer/store',
  'renderer/store hooks',
  'renderer/ui',
  'shared',
  'shared/domain',
  'react',
  'lucide-react',
];

/** The import table, as the decision record docs/adr/0001 keeps it; what is not listed is forbidden. */
export const layers: readonly Layer[] = [
  { name: 'shared', file: 'src/shared/tries.ts', may: ['shared'] },
  {
    name: 'shared/domain',
    file: 'src/shared/domain/clock/tries.ts',
    may: ['shared', 'shared/domain', 'zod'],
  },
  { name: 'shared/ipc', file: 'src/shared/ipc/tries.ts', may: [...shared, 'zod'] },
  { name: 'main/turns', file: 'src/main/turns/tries.ts', may: ['node:fs'] },
  { name: 'main/leaving', file: 'src/main/leaving/tries.ts', may: ['node:fs'] },
  {
    name: 'main/library',
    file: 'src/main/library/tries.ts',
    may: [...shared, 'main/library', 'node:fs'],
  },
  {
    name: 'main/notebook',
    file: 'src/main/notebook/tries.ts',
    may: [...shared, 'main/turns', 'main/notebook', 'main/backup', 'node:fs', 'lowdb', 'zod'],
  },
  {
    name: 'main/backup',
    file: 'src/main/backup/tries.ts',
    may: [...shared, ...leavers, 'main/notebook', 'main/backup', 'node:fs', 'zod', 'fflate', 'yauzl'],
  },
  {
    name: 'main/exporting',
    file: 'src/main/exporting/tries.ts',
    may: [
      ...shared,
      'main/turns',
      'main/leaving',
      'main/exporting',
      'node:fs',
      'fflate',
      'docx',
      'markdown-it',
      'mdast-util-from-markdown',
    ],
  },
  {
    name: 'main/importing',
    file: 'src/main/importing/tries.ts',
    may: [
      ...shared,
      'main/turns',
      'main/importing',
      'node:fs',
      'zod',
      ...['fflate', 'papaparse', 'yaml', 'json5', 'webvtt-parser', 'chardet', 'iconv-lite'],
    ],
  },
  {
    name: 'main/transcripts',
    file: 'src/main/transcripts/tries.ts',
    may: [
      ...shared,
      'main/turns',
      'main/transcripts',
      'main/importing',
      'node:fs',
      'zod',
      ...['webvtt-parser', 'ass-compiler', 'imsc'],
    ],
  },
  { name: 'players', file: 'src/players/tries.ts', may: [...shared, 'players', 'node:fs', 'zod'] },
  {
    name: 'main/following',
    file: 'src/main/following/tries.ts',
    may: [
      ...shared,
      'players',
      'main/following',
      'main/notebook',
      'main/settings',
      'main/viewing',
      'main/ipc/announce',
      'main/app-context',
      'node:fs',
    ],
  },
  {
    name: 'main/settings',
    file: 'src/main/settings/tries.ts',
    may: [...shared, 'main/settings', 'node:fs'],
  },
  {
    name: 'main/search',
    file: 'src/main/search/tries.ts',
    may: [...shared, 'main/search', 'node:fs'],
  },
  {
    name: 'main/viewing',
    file: 'src/main/viewing/tries.ts',
    may: [
      ...shared,
      'main/turns',
      'main/library',
      'main/notebook',
      'main/settings',
      'main/viewing',
      'main/ipc/announce',
      'main/app-context',
      'node:fs',
    ],
  },
  { name: 'main/ipc/announce', file: 'src/main/ipc/announce.ts', may: shared },
  {
    name: 'main/app-context',
    file: 'src/main/app-context.ts',
    may: [
      ...shared,
      ...electronFree.filter((name) => name !== 'main/turns'),
      'main/search',
      'main/following',
      'main/ipc/announce',
    ],
  },
  {
    name: 'main/handlers',
    file: 'src/main/handlers/tries.ts',
    may: [
      ...shared,
      ...electronFree,
      'main/search',
      'main/following',
      'main/handlers',
      'main/ipc/announce',
      'main/app-context',
    ],
  },
  { name: 'main/ipc', file: 'src/main/ipc/tries.ts', may: electronSide },
  { name: 'main/windows', file: 'src/main/windows/tries.ts', may: electronSide },
  { name: 'main/index', file: 'src/main/index.ts', may: electronSide },
  {
    name: 'cli',
    file: 'src/cli/tries.ts',
    may: [...shared, ...electronFree, 'main/leaving', 'players', 'cli', 'node:fs'],
  },
  { name: 'preload', file: 'src/preload/index.ts', may: ['electron'], mayAsType: ['shared/ipc'] },
  { name: 'renderer/bridge', file: 'src/renderer/bridge.ts', may: shared },
  { name: 'renderer/store', file: 'src/renderer/store/tries.ts', may: store },
  { name: 'renderer/store hooks', file: 'src/renderer/store/use-tries.ts', may: [...store, 'react'] },
  {
    name: 'features/notes',
    file: 'src/renderer/features/notes/tries.ts',
    may: [...feature, 'features/notes', 'react-markdown', 'rehype-sanitize'],
  },
  {
    name: 'features/timeline',
    file: 'src/renderer/features/timeline/tries.ts',
    may: [...feature, 'features/timeline', 'd3-shape'],
  },
  {
    name: 'features/patterns',
    file: 'src/renderer/features/patterns/tries.ts',
    may: [...feature, 'features/patterns', 'd3-scale', 'd3-shape'],
  },
  {
    name: 'features/reference',
    file: 'src/renderer/features/reference/tries.ts',
    may: [...feature, 'features/reference', 'd3-scale'],
  },
  {
    name: 'features/keyboard',
    file: 'src/renderer/features/keyboard/tries.ts',
    may: [...feature, 'features/keyboard'],
  },
  {
    name: 'renderer/ui',
    file: 'src/renderer/ui/tries.ts',
    may: ['renderer/ui', 'react', 'lucide-react', 'virtua'],
  },
  {
    name: 'renderer',
    file: 'src/renderer/main.tsx',
    may: [
      'renderer',
      'renderer/bridge',
      'renderer/store',
      'renderer/store hooks',
      'features/notes',
      'features/timeline',
      'features/patterns',
      'features/reference',
      'features/keyboard',
      'renderer/ui',
      'react',
      'react-dom',
    ],
  },
];
