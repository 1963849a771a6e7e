import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { useFoundCertificates } from '../../data/use-found-certificates.ts';
import { useKeptFilter } from '../../data/use-kept-filter.ts';
import { useMayChangeYear } from '../../data/use-may-change-year.ts';
import { ClearFilters } from '../../ui/clear-filters.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { SearchBox } from '../../ui/search-box.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { PrintDialog } from './print-dialog.tsx';
import { membersOf, registers, type Register } from './registers.ts';
import { useRegisterColumns } from './use-register-columns.tsx';
import { VoidDialog } from './void-dialog.tsx';

interface RegisterTableProps {
  readonly cycle: Cycle;
  readonly certificates: readonly Certificate[];
  /** Just issued: chosen for printing from the start. */
  readonly preselected: readonly string[];
  /** What to search for from the start. */
  readonly find: string;
}

const noFilter: Readonly<{ register: string; text: string }> = { register: 'all', text: '' };

/** 登记簿: every certificate ever issued in the cycle, void ones included. */
export function RegisterTable({ cycle, certificates, preselected, find }: RegisterTableProps) {
  const { t } = useTranslation();
  const mayPrint = useIsCityOffice();
  const mayVoid = useMayChangeYear(cycle);
  const [chosen, setChosen] = useState(preselected);
  // What was just issued, or is looked for, is shown whatever the list was narrowed to before.
  const opening = find !== '' || preselected.length > 0 ? { ...noFilter, text: find } : null;
  const { filter, narrow, active, clear } = useKeptFilter('certificates', noFilter, opening);
  const { text } = filter;
  const register: Register = registers.find((one) => one === filter.register) ?? 'all';
  const [showsKeys, setShowsKeys] = useState(false);
  const [printing, setPrinting] = useState<readonly Certificate[] | null>(null);
  const [voiding, setVoiding] = useState<Certificate | null>(null);
  const members = new Set(membersOf(register, certificates));
  const shown = useFoundCertificates(certificates, text).filter((one) => members.has(one));
  const picked = shown.filter(({ id, status }) => status === 'valid' && chosen.includes(id));
  const columns = useRegisterColumns(
    certificates,
    { mayPrint, mayVoid },
    (certificate) => setPrinting([certificate]),
    setVoiding,
  );
  const choose = (ids: readonly string[]) => {
    setShowsKeys(false);
    narrow({ register: 'all' });
    setChosen(ids);
  };
  return (
    <>
      <div className={layout['bar']}>
        <SearchBox width={320} value={text} onChange={(typed) => narrow({ text: typed })} />
        <Segmented
          value={register}
          onChange={(value) => narrow({ register: value })}
          options={registers.map((value) => ({
            value,
            label: t(`issuing.register.${value}`, { count: membersOf(value, certificates).length }),
          }))}
        />
        <ClearFilters active={active} onClear={clear} />
        <span className={layout['space']} />
        <Button onClick={() => setShowsKeys(true)}>{t('issuing.keys.open')}</Button>
        {mayPrint && (
          <Button type="primary" disabled={picked.length === 0} onClick={() => setPrinting(picked)}>
            {t('certificates.printChosen', { count: picked.length })}
          </Button>
        )}
      </div>
      <FillTable
        label={t('certificates.tab.register', { count: certificates.length })}
        rows={shown}
        columns={columns}
        rowKey={({ id }) => id}
        selection={{
          selectedRowKeys: [...chosen],
          onChange: (keys) => setChosen(keys.map(String)),
          getCheckboxProps: ({ status }) => ({ disabled: status === 'void' }),
        }}
        empty={
          <EmptyGuide title={t('certificates.empty.register')} hint={t('certificates.empty.registerHint')} />
        }
      />
      {showsKeys && (
        <KeysDialog
          certificates={certificates}
          mayReissue={mayVoid}
          onReissued={choose}
          onClose={() => setShowsKeys(false)}
        />
      )}
      {printing && <PrintDialog certificates={printing} onClose={() => setPrinting(null)} />}
      {voiding && <VoidDialog certificate={voiding} onClose={() => setVoiding(null)} />}
    </>
  );
}
