import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CarryDevice } from '../../../shared/transfer/package-answers.ts';
import { useServices } from '../../data/services-context.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { formatInstant } from '../../ui/format-instant.ts';
import { SavedTable } from '../../ui/saved-table.tsx';
import { useCommand } from '../../ui/use-command.ts';
import styles from './carry.module.css';
import { valueOf } from './use-incoming.ts';

interface AnswersSectionProps {
  readonly devices: readonly CarryDevice[];
  readonly unitName: (code: string) => string;
  readonly onExported: () => void;
}

function AnswerButton({
  device,
  onExported,
}: {
  readonly device: CarryDevice;
  readonly onExported: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { carry } = useServices().bridge;
  const { busy, run } = useCommand();
  const write = async (): Promise<void> => {
    const made = valueOf(await carry.answer({ deviceId: device.id }));
    const { saved } = await carry.save({ fileName: made.fileName, package: made.package });
    const { serial } = made.header;
    if (saved) void message.success(t('carry.city.answered', { name: device.name, serial }), 6);
    onExported();
  };
  return (
    <Button loading={busy} onClick={() => void run(write)}>
      {t('carry.city.answer')}
    </Button>
  );
}

/** The PCs that a package can be written for, those first that have sent one. */
export function AnswersSection({ devices, unitName, onExported }: AnswersSectionProps) {
  const { t } = useTranslation();
  const columns = [
    {
      title: t('carry.facts.unit'),
      width: 210,
      render: (_: unknown, { orgCode, accountName }: CarryDevice) => `${unitName(orgCode)} ${accountName}`,
    },
    { title: t('carry.facts.device'), dataIndex: 'name', ellipsis: true },
    {
      title: t('carry.facts.importedAt'),
      width: 170,
      render: (_: unknown, { importedAt }: CarryDevice) =>
        importedAt === null ? t('carry.city.never') : formatInstant(importedAt),
    },
    {
      title: '',
      width: 140,
      render: (_: unknown, device: CarryDevice) => <AnswerButton device={device} onExported={onExported} />,
    },
  ];
  const newestFirst = devices.toSorted((a, b) => ((a.importedAt ?? '') < (b.importedAt ?? '') ? 1 : -1));
  return (
    <section className={styles['section']}>
      <h2>{t('carry.city.answerTitle')}</h2>
      <p className={styles['quiet']}>{t('carry.city.answerLead')}</p>
      <SavedTable<CarryDevice>
        exported={t('carry.city.answerTitle')}
        dated={false}
        size="middle"
        rowKey="id"
        columns={columns}
        rows={newestFirst}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{
          emptyText: <EmptyGuide title={t('carry.city.noDevices')} hint={t('carry.city.noDevicesHint')} />,
        }}
      />
    </section>
  );
}
