import {
  FileInput,
  Keyboard,
  Moon,
  MoonStar,
  PictureInPicture2,
  Search,
  SlidersHorizontal,
  Sun,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Settings } from '../../store/types.ts';
import { useCommands, useMirror } from '../../store/provider.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import css from './ClockBar.module.css';

type Theme = Settings['theme'];
const next: Readonly<Record<Theme, Theme>> = { dark: 'dim', dim: 'light', light: 'dark' };
const icons: Readonly<Record<Theme, ReactNode>> = {
  dark: <Moon size={18} />,
  dim: <MoonStar size={18} />,
  light: <Sun size={18} />,
};

/** What is not needed every minute: search, theme, keys, settings. */
export function Tools() {
  const { openSheet, openImport, call } = useCommands();
  const theme = useMirror((mirror) => mirror.settings.theme);
  return (
    <Toolbar label="Window" className={css['tools']}>
      <IconButton
        label="Search and commands"
        shortcut="/"
        icon={<Search size={18} />}
        onClick={() => openSheet('search')}
      />
      <IconButton
        label={`Theme is ${theme}, change to ${next[theme]}`}
        icon={icons[theme]}
        onClick={() => void call('settings.set', { theme: next[theme] })}
      />
      <IconButton
        label="Mini window"
        shortcut="Ctrl+Shift+M"
        icon={<PictureInPicture2 size={18} />}
        onClick={() => void call('mini.toggle', {})}
      />
      <IconButton
        label="Import notes"
        shortcut="Ctrl+O"
        icon={<FileInput size={18} />}
        onClick={() => openImport(null)}
      />
      <IconButton label="Keys" shortcut="?" icon={<Keyboard size={18} />} onClick={() => openSheet('keys')} />
      <IconButton
        label="Settings"
        icon={<SlidersHorizontal size={18} />}
        onClick={() => openSheet('settings')}
      />
    </Toolbar>
  );
}
