import { useEffect, useState } from 'react';
import { useCommands } from '../../store/provider.tsx';
import type { AppError, ResyncView } from '../../store/types.ts';

/** The list to resync by, as it was when the sheet opened; null until it is there. */
export function useResync(): { readonly list: ResyncView | null; readonly problem: AppError | null } {
  const { quietly } = useCommands();
  const [list, setList] = useState<ResyncView | null>(null);
  const [problem, setProblem] = useState<AppError | null>(null);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const outcome = await quietly('timing.resync', {});
      if (outcome.ok) setList(outcome.value);
      else setProblem(outcome.error);
    };
    void look();
  }, [quietly]);
  return { list, problem };
}
