import { useEffect, useMemo, useState } from 'react';
import { useCommands } from '../../store/provider.tsx';
import type { RetimePlanView } from '../../store/types.ts';
import { askedBy, type RetimeForm } from './retime-form.ts';

/** What the form would do: nothing yet, a plan, or why there is none. */
export type Planned =
  | { readonly what: 'nothing' }
  | { readonly what: 'plan'; readonly plan: RetimePlanView }
  | { readonly what: 'refused'; readonly message: string };

const nothing: Planned = { what: 'nothing' };

/** The preview of what is typed, looked up again with every change of the form. */
export function useRetime(form: RetimeForm) {
  const { quietly, call } = useCommands();
  const asked = useMemo(() => askedBy(form), [form]);
  const [found, setFound] = useState<{ readonly asked: typeof asked; readonly planned: Planned } | null>(
    null,
  );
  useEffect(() => {
    if (asked === null) return;
    const look = async (): Promise<void> => {
      const outcome = await quietly('retime.preview', asked);
      const planned: Planned = outcome.ok
        ? { what: 'plan', plan: outcome.value }
        : { what: 'refused', message: outcome.error.message };
      setFound({ asked, planned });
    };
    void look();
  }, [asked, quietly]);
  const planned = found !== null && found.asked === asked ? found.planned : nothing;
  const apply = async () => {
    if (asked === null || planned.what !== 'plan') return null;
    return call('retime.apply', { ...asked, seen: planned.plan.seen });
  };
  return { planned, apply };
}
