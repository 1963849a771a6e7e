import { Alert, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { resultFreshness } from '../../data/result-freshness.ts';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import type { Outcomes } from '../../data/use-outcomes.ts';
import layout from '../../ui/list-page.module.css';
import { proposedBase } from '../../data/number-prefix.ts';
import { pendingRows } from './pending-rows.ts';
import { PendingTable } from './pending-table.tsx';
import { RegisterTable } from './register-table.tsx';
import { UnusedList } from './unused-list.tsx';

interface CertificateDeskProps {
  readonly cycle: CycleLines;
  readonly outcomes: Outcomes;
}

export function CertificateDesk({ cycle: { documents, lines }, outcomes }: CertificateDeskProps) {
  const { t } = useTranslation();
  const { results, certificates } = outcomes;
  const find = useSearchParams()[0].get('find');
  const [chosenTab, setTab] = useState<'pending' | 'register' | null>(null);
  const tab = chosenTab ?? (find ? 'register' : null);
  const [issued, setIssued] = useState<readonly string[]>([]);
  const pending = useMemo(
    () => pendingRows(lines, documents.scheme, results, certificates),
    [lines, documents, results, certificates],
  );
  const freshness = useMemo(() => resultFreshness(documents, results), [documents, results]);
  const cityName = documents.orgUnits.find(({ kind }) => kind === 'city')?.name ?? '';
  const shown = tab ?? (pending.length === 0 && certificates.length > 0 ? 'register' : 'pending');
  const showIssued = (ids: readonly string[]) => {
    setIssued(ids);
    setTab('register');
  };
  return (
    <div className={layout['page']}>
      {freshness.kind === 'outdated' && <Alert type="warning" showIcon title={t('certificates.outdated')} />}
      <div className={layout['bar']}>
        <Segmented
          value={shown}
          onChange={setTab}
          options={[
            { value: 'pending' as const, label: t('certificates.tab.pending', { count: pending.length }) },
            {
              value: 'register' as const,
              label: t('certificates.tab.register', { count: certificates.length }),
            },
          ]}
        />
      </div>
      {shown === 'register' && (
        <UnusedList
          certificates={certificates}
          base={proposedBase(certificates, 'level', cityName, documents.cycle.year)}
        />
      )}
      {shown === 'pending' ? (
        <PendingTable
          rows={pending}
          documents={documents}
          certificates={certificates}
          blocked={freshness.kind !== 'current'}
          onIssued={showIssued}
        />
      ) : (
        <RegisterTable
          key={`${find ?? ''} ${issued.join()}`}
          cycle={documents.cycle}
          certificates={certificates}
          preselected={issued}
          find={find ?? ''}
        />
      )}
    </div>
  );
}
