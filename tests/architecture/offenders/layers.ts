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

/** Everything that a file could import: the layers by one stand-in file each, and packages by their own name. */
export const targets: Readonly<Record<string, string>> = {
  shared: 'src/shared/thing.ts',
  'shared/domain': 'src/shared/domain/time/thing.ts',
  'shared/ipc': 'src/shared/ipc/thing.ts',
  'main/library': 'src/main/library/thing.ts',
  'main/notebook': 'src/main/notebook/thing.ts',
  'main/backup': 'src/main/backup/thing.ts',
  'main/exporting': 'src/main/exporting/thing.ts',
  'main/settings': 'src/main/settings/thing.ts',
  'main/search': 'src/main/search/thing.ts',
  'main/viewing': 'src/main/viewing/thing.ts',
  'main/handlers': 'src/main/handlers/thing.ts',
  'main/ipc/announce': 'src/main/ipc/announce.ts',
  'main/app-context': 'src/main/app-context.ts',
  'main/ipc': 'src/main/ipc/thing.ts',
  'main/windows': 'src/main/windows/thing.ts',
  'main/index': 'src/main/thing.ts',
  cli: 'src/cli/thing.ts',
  preload: 'src/preload/thing.ts',
  'renderer/bridge': 'src/renderer/bridge.ts',
  'renderer/store': 'src/renderer/store/thing.ts',
  'renderer/store hooks': 'src/renderer/store/use-thing.ts',
  'features/notes': 'src/renderer/features/notes/thing.ts',
  'features/timeline': 'src/renderer/features/timeline/thing.ts',
  'features/patterns': 'src/renderer/features/patterns/thing.ts',
  'features/reference': 'src/renderer/features/reference/thing.ts',
  'features/keyboard': 'src/renderer/features/keyboard/thing.ts',
  'renderer/ui': 'src/renderer/ui/thing.ts',
  renderer: 'src/renderer/thing.ts',
  tests: 'tests/fakes/thing.ts',
  scripts: 'scripts/thing.ts',
  'a folder nobody decided on': 'src/drawer/thing.ts',
  'node:fs': 'node:fs',
  electron: 'electron',
  zod: 'zod',
  lowdb: 'lowdb',
  zustand: 'zustand',
  react: 'react',
  'react-dom': 'react-dom/client',
  'lucide-react': 'lucide-react',
  'd3-scale': 'd3-scale',
  'd3-shape': 'd3-shape',
  'react-markdown': 'react-markdown',
  'rehype-sanitize': 'rehype-sanitize',
};

const shared = ['shared', 'shared/domain', 'shared/ipc'];
const electronFree = [
  'main/library',
  'main/notebook',
  'main/backup',
  'main/exporting',
  'main/settings',
  'main/viewing',
];
const electronSide = [
  ...shared,
  ...electronFree,
  'main/search',
  'main/handlers',
  'main/ipc/announce',
  'main/app-context',
  'main/ipc',
  'main/windows',
  'main/index',
  'node:fs',
  'electron',
];
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
  {
    name: 'main/library',
    file: 'src/main/library/tries.ts',
    may: [...shared, 'main/library', 'node:fs'],
  },
  {
    name: 'main/notebook',
    file: 'src/main/notebook/tries.ts',
    may: [...shared, 'main/notebook', 'main/backup', 'node:fs', 'lowdb', 'zod'],
  },
  {
    name: 'main/backup',
    file: 'src/main/backup/tries.ts',
    may: [...shared, 'main/notebook', 'main/backup', 'node:fs'],
  },
  {
    name: 'main/exporting',
    file: 'src/main/exporting/tries.ts',
    may: [...shared, 'main/exporting', 'node:fs'],
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
    may: [...shared, ...electronFree, 'main/search', 'main/ipc/announce'],
  },
  {
    name: 'main/handlers',
    file: 'src/main/handlers/tries.ts',
    may: [
      ...shared,
      ...electronFree,
      'main/search',
      'main/handlers',
      'main/ipc/announce',
      'main/app-context',
    ],
  },
  { name: 'main/ipc', file: 'src/main/ipc/tries.ts', may: electronSide },
  { name: 'main/windows', file: 'src/main/windows/tries.ts', may: electronSide },
  { name: 'main/index', file: 'src/main/index.ts', may: electronSide },
  { name: 'cli', file: 'src/cli/tries.ts', may: [...shared, ...electronFree, 'cli', 'node:fs'] },
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
    may: ['renderer/ui', 'react', 'lucide-react'],
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
