import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Commands } from './commands.ts';
import type { Mirror, MirrorStore } from './mirror.ts';
import type { View, ViewStore } from './view.ts';

/** The two stores and the commands that change what lies behind them. */
export interface Stores {
  readonly mirror: MirrorStore;
  readonly view: ViewStore;
  readonly commands: Commands;
}

const StoresContext = createContext<Stores | null>(null);

/** Hands the stores to every feature below it. */
export function StoresProvider({
  stores,
  children,
}: {
  readonly stores: Stores;
  readonly children: ReactNode;
}) {
  return <StoresContext value={stores}>{children}</StoresContext>;
}

function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (stores === null) throw new Error('a feature was drawn outside StoresProvider');
  return stores;
}

/** Reads main's truth; draws again only when the selected value changes. */
export const useMirror = <T,>(select: (mirror: Mirror) => T): T => useStore(useStores().mirror, select);

/** Reads this window's own state. */
export const useView = <T,>(select: (view: View) => T): T => useStore(useStores().view, select);

/** The mirror itself, for what follows it by itself instead of drawing each change; features read with `useMirror`. */
export const useMirrorStore = (): MirrorStore => useStores().mirror;

/** The commands; a stable object, safe in dependency lists. */
export const useCommands = (): Commands => useStores().commands;
