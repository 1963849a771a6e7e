import { Button, Checkbox, Modal, QRCode, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/ipc/channel.ts';
import type { Channels } from '../../../shared/ipc/channels.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { useCommand } from '../../ui/use-command.ts';
import styles from './backup.module.css';

export type MadeSheets = OutputOf<Channels['backup']['makeSheets']>;

interface SheetsDialogProps {
  readonly made: MadeSheets;
  readonly onClose: () => void;
}

function SheetCode({ title, code }: { readonly title: string; readonly code: string }) {
  return (
    <div className={styles['code']}>
      <QRCode value={code} type="svg" size={96} bordered={false} />
      <div>
        <strong>{title}</strong>
        <div className={styles['groups']}>{code}</div>
      </div>
    </div>
  );
}

/** Shows the two codes this once, to be printed and given to two people. */
export function SheetsDialog({ made, onClose }: SheetsDialogProps) {
  const { t } = useTranslation();
  const { bridge, profile, repositories } = useServices();
  const units = useQuery(() => repositories.orgUnits.watchAll(), [repositories]).data ?? [];
  const { busy, run } = useCommand();
  const [kept, setKept] = useState(false);
  const { set, madeAt, codes } = made;
  const print = async () => {
    const unit = units.find(({ id }) => id === profile.orgCode)?.unionName ?? profile.orgCode;
    const data = { unit, set, made: formatInstant(madeAt), codes: [codes.one, codes.two] };
    const fileName = paperText('backup.paper.fileName');
    const printed = await bridge.print.toPdf({ form: 'recovery-sheets', data, fileName });
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
  };
  return (
    <Modal
      open
      width={720}
      title={`${t('backup.sheets.title')}　${t('backup.sheets.set', { set })}`}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={[
        <Button key="print" loading={busy} onClick={() => void run(print)}>
          {t('backup.sheets.print')}
        </Button>,
        <Button key="close" type="primary" disabled={!kept} onClick={onClose}>
          {t('backup.sheets.close')}
        </Button>,
      ]}
    >
      <Typography.Paragraph type="secondary">{t('backup.sheets.lead')}</Typography.Paragraph>
      <SheetCode title={t('backup.sheets.one')} code={codes.one} />
      <SheetCode title={t('backup.sheets.two')} code={codes.two} />
      <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
        {t('backup.sheets.confirm')}
      </Checkbox>
    </Modal>
  );
}
