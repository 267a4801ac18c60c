import { bulkActions, type BulkAction } from './bulk-action.ts';

/** What a key means on a row of the table. */
export type TableKey =
  | { readonly does: 'choose' | 'choose-all' | 'clear' | 'open' | 'go' }
  | { readonly does: 'action'; readonly action: BulkAction };

const named: Readonly<Record<string, TableKey>> = {
  ' ': { does: 'choose' },
  Enter: { does: 'open' },
  Escape: { does: 'clear' },
  Delete: { does: 'action', action: 'delete' },
};

const withCtrl: Readonly<Record<string, TableKey>> = { A: { does: 'choose-all' } };

const letters: Readonly<Record<string, TableKey>> = {
  X: { does: 'choose' },
  S: { does: 'go' },
  ...Object.fromEntries(
    bulkActions
      .filter(({ key }) => key.length === 1)
      .map(({ key, does }): [string, TableKey] => [key, { does: 'action', action: does }]),
  ),
};

const own = (keys: Readonly<Record<string, TableKey>>, key: string): TableKey | null =>
  Object.hasOwn(keys, key) ? (keys[key] ?? null) : null;

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

/** Reads a press on a row; letters only where the viewer lets single keys work. Null for keys that are not the table's. */
export function tableKeyOf(press: Press, areSingleKeysOn: boolean): TableKey | null {
  if (press.isComposing || press.altKey || press.shiftKey) return null;
  const letter = press.key.toUpperCase();
  if (press.ctrlKey || press.metaKey) return own(withCtrl, letter);
  return own(named, press.key) ?? own(areSingleKeysOn ? letters : {}, letter);
}
