import type { Desk } from './handlers/handler.ts';

/** How long (ms) after the notebook was read the daily backups are thought of: the first window comes first. */
const BEGIN_AFTER_MS = 3_000;

/** Makes the daily backups as long as the app runs; what makes them is loaded when the first window stands. */
export function startBackups(desk: Pick<Desk, 'context' | 'keeper'>): { readonly stop: () => Promise<void> } {
  const begin = async () => (await import('./handlers/backup-desk.ts')).keepBackingUp(desk);
  let begun: ReturnType<typeof begin> | null = null;
  const timer = setTimeout(() => {
    begun = begin();
  }, BEGIN_AFTER_MS);
  return {
    stop: async () => {
      clearTimeout(timer);
      const backups = await begun;
      await backups?.stop();
    },
  };
}
