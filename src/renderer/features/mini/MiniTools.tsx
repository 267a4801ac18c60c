import { ChevronDown, ChevronUp, Maximize2 } from 'lucide-react';
import { useCommands } from '../../store/provider.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import css from './Mini.module.css';

/** What the mini window does with itself: fold into the strip or back, and return to the main window. */
export function MiniTools({ isStrip }: { readonly isStrip: boolean }) {
  const { call } = useCommands();
  return (
    <Toolbar label="Window" className={css['tools']}>
      <IconButton
        label={isStrip ? 'Unfold' : 'Fold into a strip'}
        icon={isStrip ? <ChevronDown size={18} /> : <ChevronUp size={18} />}
        onClick={() => void call('mini.setStrip', { isStrip: !isStrip })}
      />
      <IconButton
        label="Back to the main window"
        shortcut="Ctrl+Shift+M"
        icon={<Maximize2 size={16} />}
        onClick={() => void call('mini.toggle', {})}
      />
    </Toolbar>
  );
}
