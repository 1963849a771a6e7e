import { Button, Checkbox, Typography } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { PanelMember } from '../../../shared/schema/cycle.ts';
import { countProgress } from '../../data/panel-progress.ts';
import { useSearchIndex } from '../../data/use-search-index.ts';
import { useKeptFilter } from '../../data/use-kept-filter.ts';
import { ClearFilters } from '../../ui/clear-filters.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { SearchBox } from '../../ui/search-box.tsx';
import { sheetPath } from '../../ui/sheet-path.ts';
import { TownshipSelect } from '../../ui/township-select.tsx';
import { PrefillButton } from './prefill-button.tsx';
import { nextRow, openRows, type PanelRow } from './panel-rows.ts';
import { usePanelColumns } from './use-panel-columns.tsx';

interface MemberSheetsProps {
  readonly rows: readonly PanelRow[];
  readonly member: PanelMember;
  readonly scheme: Scheme;
  /** The city office keys the member's papers. */
  readonly keyed: boolean;
  /** The year has been put away. */
  readonly closed: boolean;
}

const noFilter: Readonly<{ township: string | null; onlyOpen: boolean; text: string }> = {
  township: null,
  onlyOpen: false,
  text: '',
};

/** One member's candidates, with the next open sheet always one key away. */
export function MemberSheets({ rows, member, scheme, keyed, closed }: MemberSheetsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { filter, narrow, active, clear } = useKeptFilter(`panel ${member.id}`, noFilter);
  const { township, onlyOpen, text } = filter;
  const index = useSearchIndex(useMemo(() => rows.map(({ line }) => line), [rows]));
  const found = useMemo(() => (text.trim() && index ? new Set(index.search(text)) : null), [text, index]);
  const inTownship = rows.filter(({ line }) => township === null || line.townshipCode === township);
  const shown = (onlyOpen ? openRows(inTownship) : inTownship).filter(
    ({ line }) => !found || found.has(line.id),
  );
  const next = nextRow(inTownship);
  const open = ({ line, standing }: PanelRow) => {
    if (standing.kind !== 'recused') void navigate(sheetPath(line.id, 'panel', member.id));
  };
  const columns = usePanelColumns({ keyed, closed, open });
  return (
    <div className={layout['page']}>
      <div className={layout['bar']}>
        {!closed && <NextButton key={next?.line.id ?? ''} next={next} keyed={keyed} onOpen={open} />}
        {!keyed && !closed && <PrefillButton rows={inTownship} member={member} scheme={scheme} />}
        <Typography.Text type="secondary" role="status">
          {t('panel.progress', { ...countProgress(rows.map(({ standing }) => standing)) })}
        </Typography.Text>
      </div>
      <div className={layout['bar']}>
        <TownshipSelect
          lines={rows.map(({ line }) => line)}
          value={township}
          onChange={(code) => narrow({ township: code })}
        />
        <SearchBox width={300} value={text} onChange={(typed) => narrow({ text: typed })} />
        <Checkbox checked={onlyOpen} onChange={(event) => narrow({ onlyOpen: event.target.checked })}>
          {t('panel.onlyOpen')}
        </Checkbox>
        <ClearFilters active={active} onClear={clear} />
      </div>
      <FillTable
        label={t('panel.memberTitle', { name: member.name })}
        rows={shown}
        columns={columns}
        rowKey={({ line }) => line.id}
        onOpen={open}
        empty={<EmptyGuide title={t('panel.none.nobody')} hint={t('panel.none.nobodyHint')} />}
      />
    </div>
  );
}

interface NextButtonProps {
  readonly next: PanelRow | null;
  readonly keyed: boolean;
  readonly onOpen: (row: PanelRow) => void;
}

/** Has the focus when the page opens: after one sheet, Enter begins the next. */
function NextButton({ next, keyed, onOpen }: NextButtonProps) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!keyed) button.current?.focus();
  }, [keyed]);
  if (!next) return <Typography.Text type="success">{t('panel.allDone')}</Typography.Text>;
  const { name, township } = next.line;
  return (
    <Button ref={button} type="primary" onClick={() => onOpen(next)}>
      {t(keyed ? 'panel.nextKeyed' : 'panel.next', { name, township })}
    </Button>
  );
}
