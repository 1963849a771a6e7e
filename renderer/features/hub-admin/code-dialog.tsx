import { Alert, Button, Modal, QRCode, Skeleton } from 'antd';
import { useState } from 'react';
import { defer } from 'rxjs';
import { useTranslation } from 'react-i18next';
import type { OrgUnit } from '../../../shared/schema/org-unit.ts';
import type { AccountAnswer } from '../../../shared/sync/account-answers.ts';
import { enrolmentText } from '../../../shared/sync/enrolment-link.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { paperOrigin } from '../../print/paper/paper-origin.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { errorMessage } from '../../ui/show-error.ts';
import { useCommand } from '../../ui/use-command.ts';
import styles from './hub-admin.module.css';

interface CodeDialogProps {
  readonly account: AccountAnswer;
  readonly units: readonly OrgUnit[];
  /** Where the other PC will reach the hub. */
  readonly address: string;
  /** The hub serves this PC alone. */
  readonly onlyHere: boolean;
  readonly onClose: () => void;
}

interface Slip {
  readonly unit: string;
  readonly name: string;
  readonly hub: string;
  readonly code: string;
  readonly expires: string;
}

function useSlip({ account, units, address }: CodeDialogProps): {
  readonly slip: Slip | null;
  readonly error: unknown;
} {
  const { bridge } = useServices();
  // One code for one showing of the dialog: every code that is made stays good for a day.
  const [made$] = useState(() => defer(() => hubAnswer(bridge.hubAdmin.makeCode({ accountId: account.id }))));
  const { data, error } = useQuery(() => made$, [made$]);
  if (!data) return { slip: null, error };
  const unit = units.find(({ id }) => id === account.orgCode)?.unionName ?? account.orgCode;
  const { code, expiresAt } = data;
  return { slip: { unit, name: account.name, hub: address, code, expires: formatInstant(expiresAt) }, error };
}

function SlipView({ slip: { unit, name, hub, code, expires } }: { readonly slip: Slip }) {
  const { t } = useTranslation();
  return (
    <div className={styles['code']}>
      <div>
        <p className={styles['quiet']}>{t('hubAdmin.code.for', { name, unit })}</p>
        <div className={styles['quiet']}>{t('hubAdmin.code.code')}</div>
        <p className={styles['big']}>{code}</p>
        <div className={styles['quiet']}>{t('hubAdmin.code.address')}</div>
        <p>
          <strong>{hub}</strong>
        </p>
        <div className={styles['quiet']}>{t('hubAdmin.code.expires', { time: expires })}</div>
      </div>
      <div role="img" aria-label={t('hubAdmin.code.qr')}>
        <QRCode value={enrolmentText({ hub, code })} type="svg" size={176} bordered={false} />
      </div>
      <p className={styles['quiet']} style={{ gridColumn: '1 / -1', margin: 0 }}>
        {t('hubAdmin.code.how')}
      </p>
    </div>
  );
}

/** Makes a one-time code and shows it, to be read out, scanned or handed over on paper. */
export function CodeDialog(props: CodeDialogProps) {
  const { onlyHere, onClose } = props;
  const { t } = useTranslation();
  const { bridge, store } = useServices();
  const { busy, run } = useCommand();
  const { slip, error } = useSlip(props);
  const print = async ({ unit, name, ...rest }: Slip) => {
    const fileName = paperText('print.enrolment.fileName', { unit, name });
    const data = { unit, name, ...rest, origin: paperOrigin('', store.clock.now()) };
    const printed = await bridge.print.toPdf({ form: 'enrolment-slip', data, fileName });
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
  };
  const content = () => {
    if (error) return <Alert showIcon type="error" title={errorMessage(error)} />;
    return slip ? <SlipView slip={slip} /> : <Skeleton active />;
  };
  return (
    <Modal
      open
      width={600}
      title={t('hubAdmin.code.title')}
      onCancel={onClose}
      footer={[
        slip && (
          <Button key="print" loading={busy} onClick={() => void run(() => print(slip))}>
            {t('hubAdmin.code.print')}
          </Button>
        ),
        <Button key="close" type="primary" onClick={onClose}>
          {t('hubAdmin.code.close')}
        </Button>,
      ]}
    >
      {onlyHere && (
        <Alert showIcon type="warning" title={t('hubAdmin.code.loopback')} style={{ marginBottom: 16 }} />
      )}
      {content()}
    </Modal>
  );
}
