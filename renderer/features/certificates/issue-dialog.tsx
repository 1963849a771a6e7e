import { Progress } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { levelLetter, proposedBase } from '../../data/number-prefix.ts';
import { useServices } from '../../data/services-context.tsx';
import { numberSource } from '../../sync/number-source.ts';
import { useSync } from '../../sync/sync-provider.ts';
import { IssueCertificatesDialog, type IssueValues } from '../../ui/issue-certificates-dialog.tsx';
import { issueMany } from './issue-many.ts';
import type { PendingRow } from './pending-rows.ts';

interface IssueDialogProps {
  readonly rows: readonly PendingRow[];
  readonly documents: CycleDocuments;
  readonly certificates: readonly Certificate[];
  readonly onIssued: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Issues the certificates of a year's levels. */
export function IssueDialog({ rows, documents, certificates, onIssued, onClose }: IssueDialogProps) {
  const { t } = useTranslation();
  const { profile, repositories, store } = useServices();
  const sync = useSync();
  const [done, setDone] = useState(0);
  const { cycle, orgUnits, scheme } = documents;
  const city = orgUnits.find(({ kind }) => kind === 'city');
  const cityName = city?.name ?? '';
  const issue = (values: IssueValues) => {
    const { certificates: register } = repositories;
    const terms = { ...values, cityName, subject: scheme.subject ?? null };
    return issueMany(register, numberSource(profile, register, sync), cycle, rows, terms, setDone);
  };
  return (
    <IssueCertificatesDialog
      title={t('certificates.issue.title', { count: rows.length })}
      proposed={{
        base: proposedBase(certificates, 'level', cityName, cycle.year),
        issuer: city?.unionName ?? '',
        issuedOn: dayjs(store.clock.now()).format('YYYY-MM-DD'),
      }}
      baseHint={(base) =>
        t('certificates.issue.baseHint', { example: `${base}${levelLetter(rows[0]?.level.name ?? '')}001` })
      }
      doneText={(count) => t('certificates.issue.done', { count })}
      note={t('certificates.issue.note')}
      progress={
        <div role="status">
          {t('certificates.issue.progress', { done, total: rows.length })}
          <Progress percent={(done / rows.length) * 100} showInfo={false} size="small" />
        </div>
      }
      issue={issue}
      onIssued={onIssued}
      onClose={onClose}
    />
  );
}
