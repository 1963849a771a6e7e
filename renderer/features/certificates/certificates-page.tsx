import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCandidacyLines } from '../../data/use-candidacy-lines.ts';
import { useOutcomes } from '../../data/use-outcomes.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { CertificateDesk } from './certificate-desk.tsx';

/** 证书: who gets one, the register, and printing. */
export function CertificatesPage() {
  const { t } = useTranslation();
  const cycle = useCandidacyLines();
  const outcomes = useOutcomes(cycle?.documents.cycle.id ?? null);
  return (
    <Page title={t('shell.nav.certificates')} hint={t('certificates.hint')}>
      {(cycle === undefined || !outcomes) && <Spin description={t('common.loading')} />}
      {cycle === null && (
        <EmptyGuide title={t('worklist.empty.noCycle')} hint={t('worklist.empty.noCycleHint')} />
      )}
      {cycle && outcomes && <CertificateDesk cycle={cycle} outcomes={outcomes} />}
    </Page>
  );
}
