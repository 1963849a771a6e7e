import { App, Checkbox, Modal, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeftReason } from '../../../shared/domain/carry-over.ts';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import { carryOverYear } from '../../data/carry-over-year.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';
import styles from './cycles.module.css';
import type { CarryOverOffer } from './use-carry-over.ts';

interface CarryOverDialogProps {
  readonly cycle: Cycle;
  readonly offer: CarryOverOffer;
  readonly onClose: () => void;
}

function LeftBehind({ plan: { leave } }: CarryOverOffer) {
  const { t } = useTranslation();
  if (leave.length === 0) return null;
  const byReason: readonly (readonly [LeftReason, readonly unknown[]])[] = [
    ...Map.groupBy(leave, ({ reason }) => reason),
  ];
  return (
    <>
      <div>{t('cycles.carry.leave', { n: leave.length })}</div>
      <ul className={styles['list']}>
        {byReason.map(([reason, people]) => (
          <li key={reason}>
            {t(`cycles.carry.reason.${reason}`)} {people.length} {t('home.people')}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Says who comes along and who does not, lets files be chosen by item, and does it. */
export function CarryOverDialog({ cycle, offer: shown, onClose }: CarryOverDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { store, repositories } = useServices();
  const { busy, run } = useCommand();
  // Taken once: what is carried over must not vanish from the question while it is done.
  const [offer] = useState(shown);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const n = offer.plan.keep.length;
  const carry = () =>
    run(async () => {
      const files = offer.items.filter(({ code }) => ticked.includes(code)).flatMap((item) => item.files);
      const carried = await carryOverYear(
        store,
        repositories,
        cycle.id,
        offer.plan.keep,
        files,
        (done, total) => setProgress({ done, total }),
      );
      void message.success(t('cycles.carry.carried', { ...carried }));
      if (carried.missing > 0) void message.warning(t('cycles.carry.missing', { n: carried.missing }), 8);
      onClose();
    });
  return (
    <Modal
      open
      title={t('cycles.carry.title')}
      okText={t('cycles.carry.ok', { n })}
      confirmLoading={busy}
      onOk={() => void carry()}
      onCancel={onClose}
    >
      <p>{t('cycles.carry.keep', { n })}</p>
      <LeftBehind {...offer} />
      <h3 style={{ fontSize: 14 }}>{t('cycles.carry.evidence')}</h3>
      {offer.items.length === 0 ? (
        <p className={styles['note']}>{t('cycles.carry.noEvidence')}</p>
      ) : (
        <>
          <p className={styles['note']}>{t('cycles.carry.evidenceHint')}</p>
          <Checkbox.Group
            style={{ display: 'grid', gap: 8 }}
            value={[...ticked]}
            onChange={(codes) => setTicked(codes)}
            options={offer.items.map(({ code, name, files }) => ({
              value: code,
              label: t('cycles.carry.files', { code, name, n: files.length }),
            }))}
          />
        </>
      )}
      {progress && (
        <div role="status">
          {t('cycles.carry.progress', { ...progress })}
          <Progress
            percent={Math.floor((progress.done / progress.total) * 100)}
            showInfo={false}
            size="small"
          />
        </div>
      )}
    </Modal>
  );
}
