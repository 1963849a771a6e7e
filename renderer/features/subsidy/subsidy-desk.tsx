import { Alert, Segmented, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/schema/result.ts';
import { useNotedView } from '../../data/note-access.ts';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import layout from '../../ui/list-page.module.css';
import { RefusedNotice } from '../../ui/refused-notice.tsx';
import { SourceTag } from '../../ui/source-tag.tsx';
import { BatchList } from './batch-list.tsx';
import { DueList } from './due-list.tsx';
import { useSubsidy } from './use-subsidy.ts';

interface SubsidyDeskProps {
  readonly cycle: CycleLines;
  readonly results: readonly Result[];
}

const blockTexts = {
  open: 'subsidy.openCycle',
  outdated: 'subsidy.outdated',
  archived: 'subsidy.archived',
} as const;

export function SubsidyDesk({ cycle, results }: SubsidyDeskProps) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<'due' | 'batches'>('due');
  const view = useSubsidy(cycle, results);
  const { rows, batches, blocked, isFinance, accounts, cycleId } = view;
  useNotedView(
    accounts.size > 0
      ? { action: 'view-accounts', documentKind: 'cycles', documentId: cycleId, rows: accounts.size }
      : null,
  );
  return (
    <div className={layout['page']}>
      <RefusedNotice />
      {blocked && <Alert type="warning" showIcon title={t(blockTexts[blocked])} />}
      <div className={layout['bar']}>
        <Segmented
          value={tab}
          onChange={setTab}
          options={[
            { value: 'due' as const, label: t('subsidy.tab.due', { count: rows.length }) },
            { value: 'batches' as const, label: t('subsidy.tab.batches', { count: batches.length }) },
          ]}
        />
        {!isFinance && <Typography.Text type="secondary">{t('subsidy.readOnly')}</Typography.Text>}
      </div>
      {tab === 'due' ? (
        <DueList view={view} onPrepared={() => setTab('batches')} />
      ) : (
        <BatchList view={view} />
      )}
      <Typography.Text type="secondary">
        <SourceTag source="assumed" /> {t('subsidy.assumption')}
      </Typography.Text>
    </div>
  );
}
