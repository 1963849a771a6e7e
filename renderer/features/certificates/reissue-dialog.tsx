import { App } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import type { IssuerKey } from '../../../shared/schema/issuer.ts';
import { useServices } from '../../data/services-context.tsx';
import { useSync } from '../../sync/sync-provider.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { numberSource } from '../../sync/number-source.ts';
import { reissueMany } from './reissue-many.ts';

interface ReissueDialogProps {
  readonly issuerKey: IssuerKey;
  /** The valid ones that it signed. */
  readonly certificates: readonly Certificate[];
  readonly onReissued: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** 作废并补发: voids what a revoked key signed and issues all of it anew, in one go. */
export function ReissueDialog({ issuerKey, certificates, onReissued, onClose }: ReissueDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { profile, repositories, store } = useServices();
  const sync = useSync();
  // The list shrinks while it is worked off.
  const [all] = useState(certificates);
  const [done, setDone] = useState<number | null>(null);
  const reissue = async (reason: string) => {
    setDone(0);
    const { certificates: register } = repositories;
    const issuedOn = dayjs(store.clock.now()).format('YYYY-MM-DD');
    const source = numberSource(profile, register, sync);
    const ids = await reissueMany(register, source, all, { reason, issuedOn }, setDone);
    void message.success(t('issuing.reissue.done', { count: ids.length }));
    onReissued(ids);
  };
  return (
    <ReasonDialog
      draftKey={`reissue-${issuerKey.id}`}
      title={t('issuing.reissue.title', { count: all.length })}
      explain={
        done === null ? t('issuing.reissue.text') : t('issuing.reissue.progress', { done, total: all.length })
      }
      label={t('certificates.voiding.reason')}
      placeholder={t('issuing.reissue.placeholder')}
      okText={t('issuing.reissue.submit')}
      onSubmit={reissue}
      onClose={onClose}
    />
  );
}
