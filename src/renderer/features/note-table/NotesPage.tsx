import { useEffect, useRef, useState, type RefObject } from 'react';
import { focusTarget } from '../../store/focus-targets.ts';
import { useView } from '../../store/provider.tsx';
import { usePage } from '../../store/use-page.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { VirtualListHandle } from '../../ui/VirtualList.tsx';
import { BulkBar, CountLine } from './BulkBar.tsx';
import { BulkForm } from './BulkForm.tsx';
import { CompareView } from './CompareView.tsx';
import type { NoteParts } from './note-parts.ts';
import css from './NotesPage.module.css';
import { NotesTable } from './NotesTable.tsx';
import { QueryField } from './QueryField.tsx';
import { TagsView } from './TagsView.tsx';
import { useExportThese } from './use-export-these.ts';
import { useTable, type Table } from './use-table.ts';

type Look = 'table' | 'list' | 'tags' | 'compare';

const looks = [
  { value: 'table', label: 'Table' },
  { value: 'list', label: 'List' },
  { value: 'tags', label: 'Tags' },
  { value: 'compare', label: 'Compare' },
] as const;

/** All notes at once: to search, sort, change together and compare. */
export function NotesPage(parts: NoteParts) {
  const page = usePage();
  const list = useRef<VirtualListHandle>(null);
  const table = useTable(list);
  const [look, setLook] = useState<Look>('table');
  const target = useView((view) => view.pageTarget);
  useEffect(() => {
    if (target === 'search') focusTarget('notes-search');
  }, [target]);
  const showTag = (tag: string): void => {
    setLook('table');
    table.ask({ text: `tag:${/\s/u.test(tag) ? `"${tag}"` : tag}`, scope: 'all' });
    requestAnimationFrame(() => list.current?.focus(0));
  };
  return (
    <PageFrame
      page={page}
      title="All notes"
      tools={<Segmented legend="Show" isLegendHidden options={looks} value={look} onChange={setLook} />}
    >
      <div className={css['body']}>
        {(look === 'table' || look === 'list') && (
          <NotesView table={table} list={list} region={page.region} parts={parts} layout={look} />
        )}
        {look === 'tags' && <TagsView onShow={showTag} />}
        {look === 'compare' && <CompareView Text={parts.Text} />}
      </div>
    </PageFrame>
  );
}

interface NotesViewProps {
  readonly table: Table;
  readonly list: RefObject<VirtualListHandle | null>;
  /** The page, whose keys these are. */
  readonly region: RefObject<HTMLElement | null>;
  readonly parts: NoteParts;
  readonly layout: 'table' | 'list';
}

function NotesView({ table, list, region, parts, layout }: NotesViewProps) {
  const { question, rows, form } = table;
  const exportThese = useExportThese(table, region);
  return (
    <>
      <div className={css['top']}>
        <QueryField
          text={question.text}
          explained={rows.words}
          onChange={(text) => table.ask({ text })}
          onLeave={() => list.current?.focus(0)}
        />
        <CountLine chosen={table.chosen} total={rows.total} isLoading={rows.isLoading} />
      </div>
      {form === null ? (
        <BulkBar
          chosen={table.chosen}
          total={rows.total}
          isOfViewing={question.scope === 'viewing'}
          onScope={(isOfViewing) => table.ask({ scope: isOfViewing ? 'viewing' : 'all' })}
          onAction={table.act}
          onClear={table.choosing.clear}
          onExport={exportThese}
        />
      ) : (
        <BulkForm asks={form} onChange={table.change} onCancel={table.closeForm} />
      )}
      <NotesTable table={table} list={list} parts={parts} layout={layout} />
    </>
  );
}
