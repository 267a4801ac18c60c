import type { JSX } from 'react';
import { useView } from '../../store/provider.tsx';
import type { Sheet } from '../../store/view.ts';
import { AfterBroadcastSheet } from './AfterBroadcastSheet.tsx';
import { AlwaysSheet } from './AlwaysSheet.tsx';
import { FinishSheet } from './FinishSheet.tsx';
import { GoToSheet } from './GoToSheet.tsx';
import { NewViewingSheet } from './NewViewingSheet.tsx';
import { SettingsSheet } from './SettingsSheet.tsx';
import { SupportSheet } from './SupportSheet.tsx';

/** Sheets that are not here belong to features of their own and are drawn there. */
const sheets: Readonly<Partial<Record<Sheet, () => JSX.Element | null>>> = {
  'go-to': GoToSheet,
  support: SupportSheet,
  finish: FinishSheet,
  always: AlwaysSheet,
  'after-broadcast': AfterBroadcastSheet,
  'new-viewing': NewViewingSheet,
  settings: SettingsSheet,
};

/** What is laid over the window, if anything; each opening starts afresh. */
export function Sheets() {
  const sheet = useView((view) => view.sheet);
  const Open = sheets[sheet];
  return Open === undefined ? null : <Open />;
}
