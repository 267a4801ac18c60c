import { useLayoutEffect } from 'react';
import { useMirror } from './store/provider.tsx';

/** Keeps the page in the theme of the settings. */
export function useTheme(): void {
  const theme = useMirror((mirror) => mirror.settings.theme);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
