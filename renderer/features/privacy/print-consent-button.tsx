import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PrivacyRules } from '../../../shared/schema/privacy.ts';
import { useServices } from '../../data/services-context.tsx';
import { consentPaper } from '../../print/office/consent-paper.ts';
import { officeJob } from '../../print/office/office-job.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { useCommand } from '../../ui/use-command.ts';
import { useOfficeName } from './use-office-name.ts';

/** The blank form; one that is filled in is printed where the account is keyed. */
export function PrintConsentButton({ rules }: { readonly rules: PrivacyRules }) {
  const { t } = useTranslation();
  const { bridge, store } = useServices();
  const { busy, run } = useCommand();
  const handler = useOfficeName('city');
  const print = async () => {
    const sheet = consentPaper(handler, rules, null);
    const fileName = paperText('privacy.consent.blankName');
    const printed = await bridge.print.toPdf(officeJob(null, [sheet], fileName, store.clock.now()));
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
  };
  return (
    <Button icon={<PrinterOutlined />} disabled={false} loading={busy} onClick={() => void run(print)}>
      {t('privacy.consent.print')}
    </Button>
  );
}
