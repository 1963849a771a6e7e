import { Button, Spin } from 'antd';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import { useServices } from '../../data/services-context.tsx';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { useQuery } from '../../data/use-query.ts';
import { useSearchIndex } from '../../data/use-search-index.ts';
import { useKeptFilter } from '../../data/use-kept-filter.ts';
import { ClearFilters } from '../../ui/clear-filters.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import listStyles from '../../ui/list-page.module.css';
import { Page } from '../../ui/page.tsx';
import { ExportButton } from './export-button.tsx';
import { ImportLink } from './import-link.tsx';
import { MergeButton } from './merge-button.tsx';
import { SamePeopleButton } from './same-people-button.tsx';
import { RosterEmpty } from './roster-empty.tsx';
import { scopedRows, shownRows, type RosterFilter } from './roster-filter.ts';
import { useSiteColumns } from './site-columns.tsx';
import { useRosterColumns } from './roster-columns.tsx';
import { RosterToolbar } from './roster-toolbar.tsx';
import { UnionDrawer } from './union-drawer.tsx';
import { useRoster, type Roster } from './use-roster.ts';
import { useRosterPlace } from './use-roster-place.ts';

const noFilter: Readonly<{ township: string; text: string; show: string }> = {
  township: '',
  text: '',
  show: 'all',
};

function LoadedRoster({ subject, rows, rule }: Roster) {
  const { t } = useTranslation();
  const { repositories, store } = useServices();
  const orgUnits = useQuery(() => repositories.orgUnits.watchAll(), [repositories]).data;
  const mayEdit = isTownshipActor(store.actor);
  const isOffice = useIsCityOffice();
  const place = useRosterPlace();
  const kept = useKeptFilter('roster', noFilter);
  const { township, text } = kept.filter;
  // A link to one group leads there; otherwise it is the group one looked at before.
  const show = place.show ?? (kept.filter.show as RosterFilter['show']);
  const typed = useMemo(() => ({ township, query: text }), [township, text]);
  const unionColumns = useRosterColumns({ rule, withTownship: !mayEdit, withWorkers: subject === 'worker' });
  const siteColumns = useSiteColumns(!mayEdit);
  const columns = subject === 'site' ? siteColumns : unionColumns;
  const index = useSearchIndex(rows);
  const filter = { ...typed, show };
  // The field answers each key at once; the table follows when there is time.
  const asked = useDeferredValue(typed);
  const scoped = useMemo(() => scopedRows(rows, index, asked), [rows, index, asked]);
  const shown = useMemo(() => shownRows(scoped, show), [scoped, show]);
  const townships = mayEdit ? [] : (orgUnits ?? []).filter(({ kind }) => kind === 'township');
  const clear = () => {
    kept.clear();
    place.setShow('all');
  };
  const empty = (
    <RosterEmpty
      subject={subject}
      filtered={rows.length > 0}
      query={typed.query}
      onClear={clear}
      onAdd={mayEdit ? () => place.setOpen('new') : null}
    />
  );
  return (
    <Page
      title={t('roster.title', { context: subject })}
      hint={t(mayEdit ? 'roster.hint' : 'roster.hintRead', { context: subject, total: rows.length })}
      actions={
        rows.length > 0 && (
          <>
            <ExportButton rows={shown} subject={subject} />
            {isOffice && <SamePeopleButton />}
            {mayEdit && (
              <>
                <MergeButton />
                {subject !== 'site' && <ImportLink />}
                <Button type="primary" onClick={() => place.setOpen('new')}>
                  {t('roster.addUnion', { context: subject })}
                </Button>
              </>
            )}
          </>
        )
      }
    >
      <div className={listStyles['page']}>
        {rows.length > 0 && (
          <RosterToolbar
            withRates={subject !== 'site'}
            filter={filter}
            onChange={(next) => {
              kept.narrow({ township: next.township, text: next.query, show: next.show });
              if (next.show !== show) place.setShow(next.show);
            }}
            clear={<ClearFilters active={kept.active || show !== 'all'} onClear={clear} />}
            scoped={scoped}
            townships={townships}
          />
        )}
        {rows.length === 0 ? (
          empty
        ) : (
          <FillTable
            label={t('roster.title', { context: subject })}
            rows={shown}
            columns={columns}
            rowKey={({ id }) => id}
            onOpen={({ id }) => place.setOpen(id)}
            {...(place.open && { current: place.open })}
            empty={empty}
            exported={false}
          />
        )}
      </div>
      {place.open && (
        <UnionDrawer
          key={place.open}
          unionId={place.open === 'new' ? null : place.open}
          place={place}
          subject={subject}
          rule={rule}
          mayEdit={mayEdit}
          onOpen={place.setOpen}
          onClose={() => place.setOpen(null)}
        />
      )}
    </Page>
  );
}

/** 工会花名册: every union the viewer may see, with its chair, members and both rates. */
export function RosterPage() {
  const roster = useRoster();
  return roster ? <LoadedRoster {...roster} /> : <Spin style={{ margin: 48 }} />;
}
