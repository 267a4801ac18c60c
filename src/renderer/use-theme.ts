import { useLayoutEffect } from 'react';
import { keepOverlayBars } from './overlay-bars.ts';
import { useMirror } from './store/provider.tsx';
import { turnTheme } from './turn-theme.ts';

/** Keeps the page in the theme of the settings, and its scroll bars in the system's where it lays them over the text. */
export function useTheme(): void {
  const theme = useMirror((mirror) => mirror.settings.theme);
  useLayoutEffect(() => {
    turnTheme(theme);
  }, [theme]);
  useLayoutEffect(() => keepOverlayBars(document.documentElement, navigator.userAgent), []);
}
