import { filmTimeOf } from '../../../shared/domain/time/film-time-of.ts';
import { parseTimecode } from '../../../shared/domain/time/parse-timecode.ts';
import type { RetimeHowArgs, RetimeScopeArgs } from '../../store/types.ts';

/** What was typed and chosen so far; times as text. */
export interface RetimeForm {
  readonly scope: RetimeScopeArgs['of'];
  readonly from: string;
  readonly to: string;
  readonly how: RetimeHowArgs['by'];
  readonly way: 'later' | 'earlier';
  readonly amount: string;
  readonly firstWas: string;
  readonly firstIs: string;
  readonly secondWas: string;
  readonly secondIs: string;
}

/** A fresh form; `now` is the film time as it would be typed. */
export const emptyForm = (now: string): RetimeForm => ({
  ...{ scope: 'since-sync', from: now, to: '' },
  ...{ how: 'shift', way: 'later', amount: '' },
  ...{ firstWas: '', firstIs: '', secondWas: '', secondIs: '' },
});

/** A typed place in the film in ms; null while it is not whole. */
export function placeMs(text: string): number | null {
  const parsed = parseTimecode(text);
  if (!parsed.ok) return null;
  const filmMs = filmTimeOf(parsed.value, null);
  return filmMs.ok ? filmMs.value : null;
}

/** A typed amount in ms: plain numbers are seconds. */
export const amountMs = (text: string): number | null => {
  const plain = text.trim();
  if (/^\d{1,4}(?:[.,]\d{1,3})?$/u.test(plain)) return Math.round(Number(plain.replace(',', '.')) * 1000);
  return placeMs(plain);
};

function scopeOf({ scope, from, to }: RetimeForm): RetimeScopeArgs | null {
  if (scope === 'all' || scope === 'since-sync') return { of: scope };
  const fromMs = placeMs(from);
  if (fromMs === null) return null;
  if (scope === 'from') return { of: 'from', filmMs: fromMs };
  const toMs = placeMs(to);
  return toMs === null ? null : { of: 'between', fromMs, toMs };
}

function howOf(form: RetimeForm): RetimeHowArgs | null {
  if (form.how === 'shift') {
    const ms = amountMs(form.amount);
    return ms === null ? null : { by: 'shift', deltaMs: form.way === 'later' ? ms : -ms };
  }
  const first = pair(form.firstWas, form.firstIs);
  if (first === null) return null;
  if (form.how === 'shift-to') return { by: 'shift-to', place: first };
  const second = pair(form.secondWas, form.secondIs);
  return second === null ? null : { by: 'linear', first, second };
}

const pair = (was: string, is: string): { readonly wasMs: number; readonly isMs: number } | null => {
  const [wasMs, isMs] = [placeMs(was), placeMs(is)];
  return wasMs === null || isMs === null ? null : { wasMs, isMs };
};

/** What the form asks for; null while something is still to be typed. */
export function askedBy(
  form: RetimeForm,
): { readonly scope: RetimeScopeArgs; readonly how: RetimeHowArgs } | null {
  const [scope, how] = [scopeOf(form), howOf(form)];
  return scope === null || how === null ? null : { scope, how };
}
