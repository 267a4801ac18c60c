import { Download, Table2 } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { useMirror } from '../../store/provider.tsx';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import css from './Chart.module.css';
import type { ChartPlan } from './charts.ts';
import { FigureTable } from './FigureTable.tsx';
import { Picture } from './Picture.tsx';
import { useDrawingWidth } from '../../ui/use-drawing-width.ts';
import { useSaveChart } from './use-save-chart.ts';

interface ChartProps {
  readonly plan: ChartPlan;
  /** Says that the chart is about this viewing only, where the page is about all. */
  readonly saysViewing: boolean;
}

/** One chart: the finding, the picture or its table, and what to know so as not to misread it. */
export function Chart({ plan, saysViewing }: ChartProps) {
  const { figure, name, isWide } = plan;
  const [isTable, setTable] = useState(false);
  const [body, width] = useDrawingWidth<HTMLDivElement>();
  const save = useSaveChart(plan, body);
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={classNames(css['chart'], isWide && css['wide'])}>
      <header className={css['head']}>
        <p className={css['name']}>{saysViewing ? `${name}, this viewing` : name}</p>
        {plan.draw !== null && (
          <Toolbar label={name} className={css['tools']}>
            <button
              type="button"
              className={css['switch']}
              aria-pressed={isTable}
              onClick={() => setTable(!isTable)}
            >
              <Table2 size={14} aria-hidden="true" />
              Table
            </button>
            <IconButton
              label="Save this chart as SVG"
              icon={<Download size={14} aria-hidden="true" />}
              onClick={() => void save()}
            />
          </Toolbar>
        )}
        <h3 id={titleId} className={css['title']}>
          {figure.title}
        </h3>
      </header>
      <div ref={body} className={css['body']}>
        {isTable ? <FigureTable name={name} table={figure.table} /> : <Drawn plan={plan} width={width} />}
      </div>
      {figure.asides.map((aside) => (
        <p key={aside} className={css['aside']}>
          {aside}
        </p>
      ))}
    </section>
  );
}

function Drawn({ plan, width }: { readonly plan: ChartPlan; readonly width: number }) {
  const cases = useMirror((mirror) => mirror.cases);
  const drawing = useMemo(
    () => (width === 0 ? null : (plan.draw?.(cases, width) ?? null)),
    [plan, cases, width],
  );
  return (
    <>
      <VisuallyHidden>{plan.figure.summary}</VisuallyHidden>
      {drawing !== null && <Picture drawing={drawing} />}
    </>
  );
}
