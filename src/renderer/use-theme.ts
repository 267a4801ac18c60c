import { useLayoutEffect } from 'react';
import { useMirror } from './store/provider.tsx';
import { turnTheme } from './turn-theme.ts';

/** Keeps the page in the theme of the settings. */
export function useTheme(): void {
  const theme = useMirror((mirror) => mirror.settings.theme);
  useLayoutEffect(() => {
    turnTheme(theme);
  }, [theme]);
}
