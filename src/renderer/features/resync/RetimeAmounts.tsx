import { Segmented } from '../../ui/Segmented.tsx';
import type { RetimeForm } from './retime-form.ts';
import css from './Resync.module.css';
import { TimeField } from './TimeField.tsx';

const ways = [
  { value: 'later', label: 'Later' },
  { value: 'earlier', label: 'Earlier' },
] as const;

interface Props {
  readonly form: RetimeForm;
  readonly onChange: (patch: Partial<RetimeForm>) => void;
}

/** By how much, or where to: nobody has to think of a sign. */
export function RetimeAmounts({ form, onChange }: Props) {
  if (form.how === 'shift') {
    return (
      <div className={css['fields']}>
        <TimeField
          label="By"
          placeholder="14 or 1:30"
          value={form.amount}
          isAmount
          onChange={(amount) => onChange({ amount })}
        />
        <Segmented
          legend="Later or earlier in the film"
          isLegendHidden
          options={ways}
          value={form.way}
          onChange={(way) => onChange({ way })}
        />
      </div>
    );
  }
  return (
    <>
      <Place form={form} onChange={onChange} which="first" />
      {form.how === 'linear' && <Place form={form} onChange={onChange} which="second" />}
      {form.how === 'linear' && (
        <p className={css['quiet']}>
          Two places at least a minute apart also say how fast the film ran; a usual speed is taken exactly.
        </p>
      )}
    </>
  );
}

const names = {
  first: { was: 'What was noted at', is: 'belongs at' },
  second: { was: 'And what was noted at', is: 'belongs at that place' },
} as const;

function Place({ form, onChange, which }: Props & { readonly which: 'first' | 'second' }) {
  const [was, is] =
    which === 'first' ? (['firstWas', 'firstIs'] as const) : (['secondWas', 'secondIs'] as const);
  return (
    <div className={css['fields']}>
      <TimeField
        label={names[which].was}
        value={form[was]}
        onChange={(text) => onChange(was === 'firstWas' ? { firstWas: text } : { secondWas: text })}
      />
      <TimeField
        label={names[which].is}
        value={form[is]}
        onChange={(text) => onChange(is === 'firstIs' ? { firstIs: text } : { secondIs: text })}
      />
    </div>
  );
}
