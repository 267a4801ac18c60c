import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { keyList, type KeyLine } from './key-list.ts';
import css from './KeysSheet.module.css';
import { mainOnly } from './main-only.ts';

/** What the mini window has of it. */
const miniList = keyList
  .filter(({ heading }) => heading !== 'In the table of all notes')
  .map(({ heading, lines }) => ({
    heading,
    lines: lines.filter(({ keys }) => !keys.some((key) => mainOnly.has(key))),
  }));

function Line({ keys, does }: KeyLine) {
  return (
    <div className={css['line']}>
      <dt>
        {keys.map((key) => (
          <kbd key={key} className={css['key']}>
            {key.replaceAll(/\+(?=.)/gu, ' ')}
          </kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}

/** Every key, and the switch that turns the single ones off. */
export function KeysSheet({ isMini = false }: { readonly isMini?: boolean }) {
  const isOpen = useView((view) => view.sheet === 'keys');
  const areSingleKeysOn = useMirror((mirror) => mirror.settings.singleKeys);
  const { closeSheet, call } = useCommands();
  if (!isOpen) return null;
  return (
    <Dialog title="Keys" width="full" onClose={closeSheet}>
      <div className={css['groups']}>
        {(isMini ? miniList : keyList).map(({ heading, lines }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <dl>
              {lines.map((line) => (
                <Line key={line.does} {...line} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        label="Single-letter keys, outside text fields"
        isOn={areSingleKeysOn}
        onChange={(singleKeys) => void call('settings.set', { singleKeys })}
      />
    </Dialog>
  );
}
