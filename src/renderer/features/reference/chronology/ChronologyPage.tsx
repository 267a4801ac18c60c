import { useState } from 'react';
import type { ChronologyView } from '../../../../shared/domain/reference/views.ts';
import { useReference } from '../../../store/use-reference.ts';
import { usePage } from '../../../store/use-page.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useView } from '../../../store/provider.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Answer } from '../parts/Answer.tsx';
import { ChronologyTable } from './ChronologyTable.tsx';
import { Picture } from './Picture.tsx';

const forms = [
  { value: 'picture', label: 'Picture' },
  { value: 'table', label: 'Table' },
] as const;
type Form = (typeof forms)[number]['value'];

/** What happened in the world, on an axis of real time, as a picture or as a table; it ends where what is open ends. */
export function ChronologyPage() {
  const page = usePage();
  const asked = useReference('reference.chronology');
  const [form, setForm] = useState<Form>('picture');
  return (
    <PageFrame
      page={page}
      title="Chronology"
      tools={
        <Segmented<Form> legend="Show as" isLegendHidden options={forms} value={form} onChange={setForm} />
      }
    >
      <Answer asked={asked}>
        {(view) => (form === 'picture' ? <Drawn view={view} /> : <ChronologyTable view={view} />)}
      </Answer>
    </PageFrame>
  );
}

function Drawn({ view }: { readonly view: ChronologyView }) {
  const target = useView((state) => state.pageTarget);
  return <Picture key={target} view={view} target={target} />;
}
