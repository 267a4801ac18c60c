import { useView } from '../../store/provider.tsx';
import { EditionScreen } from './EditionScreen.tsx';

/** The mapping screen, where it is open; each opening starts afresh. */
export function EditionLayer() {
  const isOpen = useView((view) => view.sheet === 'edition');
  return isOpen ? <EditionScreen /> : null;
}
