import { useMirror } from './store/provider.tsx';

/** The main window: the start screen before a viewing, the regions of the watch screen in it. */
export function App() {
  const name = useMirror((mirror) => mirror.title.name);
  return <main>{name}</main>;
}
