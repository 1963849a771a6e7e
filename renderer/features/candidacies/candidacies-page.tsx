import { App, Button, Spin } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import { subjectKind } from '../../../shared/schema/subject.ts';
import { useNoteAccess } from '../../data/note-access.ts';
import { useServices } from '../../data/services-context.tsx';
import { useSearchIndex } from '../../data/use-search-index.ts';
import { useKeptFilter } from '../../data/use-kept-filter.ts';
import { ClearFilters } from '../../ui/clear-filters.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import listStyles from '../../ui/list-page.module.css';
import { downloadFile } from '../../ui/download-file.ts';
import { Page } from '../../ui/page.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { xlsxType } from '../../ui/xlsx-type.ts';
import { ActDialog } from './act-dialog.tsx';
import { BulkActs } from './bulk-acts.tsx';
import { AddCandidates } from './add-candidates.tsx';
import type { CandidacyRow } from '../../data/candidacy-rows.ts';
import { FormButtons } from './self-forms/form-buttons.tsx';
import { formFileName, writeForm } from './self-forms/export-forms.ts';
import { CandidacyToolbar } from './candidacy-toolbar.tsx';
import { inGroup, showGroups, type ShowGroup } from './show-groups.ts';
import { useCandidacyColumns, candidacyPath, type CandidacyAct } from './use-candidacy-columns.tsx';
import { useCandidacyRows, type CandidacyTable } from '../../data/use-candidacy-rows.ts';
import { useDeadlineText } from './use-deadline-text.ts';

type Dialog =
  | { readonly kind: 'add' }
  | { readonly kind: 'act'; readonly act: 'withdraw' | 'returnSelf'; readonly row: CandidacyRow };

function useActs(
  documents: CandidacyTable['documents'],
  open: (dialog: Dialog) => void,
): (act: CandidacyAct, row: CandidacyRow) => void {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const noteAccess = useNoteAccess();
  const { run } = useCommand();
  const reinstate = async ({ line }: CandidacyRow) => {
    if (await run(() => repositories.candidacies.reinstate(line.id)))
      void message.success(t('candidacies.withdrawing.undone', { name: line.name }));
  };
  const exportForm = (row: CandidacyRow) =>
    run(async () => {
      const form = await writeForm(documents, row);
      await noteAccess({
        action: 'export-form',
        documentKind: 'candidacies',
        documentId: row.line.id,
        rows: 1,
      });
      downloadFile(formFileName(row), form, xlsxType);
    });
  return (act, row) => {
    if (act === 'reinstate') void reinstate(row);
    else if (act === 'exportForm') void exportForm(row);
    else open({ kind: 'act', act, row });
  };
}

function useFound(rows: readonly CandidacyRow[], query: string): readonly CandidacyRow[] {
  const lines = useMemo(() => rows.map(({ line }) => line), [rows]);
  const index = useSearchIndex(lines);
  return useMemo(() => {
    if (query.trim() === '' || !index) return rows;
    const byId = new Map(rows.map((row) => [row.line.id, row]));
    return index.search(query).flatMap((id) => byId.get(id) ?? []);
  }, [rows, index, query]);
}

const noFilter: Readonly<{ show: string; text: string }> = { show: 'all', text: '' };

function LoadedCandidacies({ documents, rows }: CandidacyTable) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayEdit = isTownshipActor(useServices().store.actor) && documents.cycle.status !== 'archived';
  const [params, setParams] = useSearchParams();
  const { filter, narrow, active, clear } = useKeptFilter('candidacies', noFilter);
  const query = filter.text;
  // A link to one group leads there; otherwise it is the group one looked at before.
  const show: ShowGroup =
    showGroups.find((group) => group === params.get('show')) ??
    showGroups.find((group) => group === filter.show) ??
    'all';
  const showGroup = (group: ShowGroup) => {
    narrow({ show: group });
    setParams(group === 'all' ? {} : { show: group }, { replace: true });
  };
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const context = subjectKind(documents.scheme);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const columns = useCandidacyColumns(useActs(documents, setDialog), context);
  const deadline = useDeadlineText(documents.cycle);
  const found = useFound(rows, useDeferredValue(query));
  const shown = useMemo(() => found.filter((row) => inGroup(row, show)), [found, show]);
  const add = mayEdit && (
    <Button type="primary" onClick={() => setDialog({ kind: 'add' })}>
      {t('candidacies.add')}
    </Button>
  );
  const empty =
    rows.length === 0 ? (
      <EmptyGuide
        title={t('candidacies.empty.title', { context })}
        hint={t('candidacies.empty.hint', { context })}
        action={add}
      />
    ) : (
      <EmptyGuide
        title={t('candidacies.empty.filteredTitle')}
        hint={query.trim() ? t('common.noMatch', { text: query }) : t('candidacies.empty.filteredHint')}
      />
    );
  const total = rows.filter((row) => inGroup(row, 'all')).length;
  return (
    <Page
      title={t('candidacies.title', { context })}
      hint={t('candidacies.hint', { context, total, deadline })}
      actions={
        rows.length > 0 &&
        mayEdit && (
          <>
            <FormButtons documents={documents} rows={rows} shown={shown} />
            {add}
          </>
        )
      }
    >
      <div className={listStyles['page']}>
        {rows.length === 0 ? (
          empty
        ) : (
          <>
            <CandidacyToolbar
              rows={found}
              show={show}
              onShow={showGroup}
              query={query}
              onQuery={(text) => narrow({ text })}
              acts={
                mayEdit && (
                  <BulkActs
                    rows={shown.filter(({ line }) => chosen.includes(line.id))}
                    scheme={documents.scheme}
                    onDone={() => setChosen([])}
                  />
                )
              }
              clear={
                <ClearFilters
                  active={active || show !== 'all'}
                  onClear={() => {
                    clear();
                    setParams({}, { replace: true });
                  }}
                />
              }
            />
            <FillTable
              label={t('candidacies.title', { context })}
              rows={shown}
              columns={mayEdit ? columns : columns.filter(({ key }) => key !== 'more' && key !== 'next')}
              rowKey={({ line }) => line.id}
              {...(mayEdit && {
                selection: {
                  selectedRowKeys: [...chosen],
                  onChange: (keys) => setChosen(keys.map(String)),
                },
              })}
              onOpen={({ line }) => void navigate(candidacyPath(line.id))}
              empty={empty}
            />
          </>
        )}
      </div>
      {dialog?.kind === 'add' && <AddCandidates documents={documents} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'act' && (
        <ActDialog act={dialog.act} row={dialog.row} onClose={() => setDialog(null)} />
      )}
    </Page>
  );
}

/** 参评人员: who is graded this year, how far each one is, and the one thing to do next. */
export function CandidaciesPage() {
  const { t } = useTranslation();
  const table = useCandidacyRows();
  if (table === undefined) return <Spin style={{ margin: 48 }} />;
  if (table === null) {
    return (
      <EmptyGuide title={t('candidacies.empty.noCycleTitle')} hint={t('candidacies.empty.noCycleHint')} />
    );
  }
  return <LoadedCandidacies {...table} />;
}
