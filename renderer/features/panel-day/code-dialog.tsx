import { Alert, Modal, QRCode, Spin, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import dayjs from 'dayjs';
import type { JoinCode, MeetingMember } from '../../../shared/sync/meeting.ts';
import { useServices } from '../../data/services-context.tsx';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { errorMessage } from '../../ui/show-error.ts';
import { joinLink } from './is-joining.ts';
import styles from './panel-day.module.css';

interface CodeDialogProps {
  readonly meetingId: string;
  readonly member: Pick<MeetingMember, 'id' | 'name'>;
  readonly onClose: () => void;
}

/** Makes a code when it opens, because a code that nobody has seen is no use to anybody. */
export function CodeDialog({ meetingId, member, onClose }: CodeDialogProps) {
  const { t } = useTranslation();
  const { meetings } = useServices().bridge;
  const [made, setMade] = useState<JoinCode | null>(null);
  const [trouble, setTrouble] = useState('');
  const { id: memberId } = member;
  useEffect(() => {
    let closed = false;
    void hubAnswer(meetings.makeCode({ id: meetingId, memberId })).then(
      (code) => !closed && setMade(code),
      (error: unknown) => !closed && setTrouble(errorMessage(error)),
    );
    return () => {
      closed = true;
    };
  }, [meetings, meetingId, memberId]);
  return (
    <Modal
      open
      width={680}
      title={t('panelDay.code.title', { name: member.name })}
      footer={null}
      onCancel={onClose}
    >
      {trouble && <Alert showIcon type="error" title={trouble} />}
      {!made && !trouble && <Spin />}
      {made && <Handout made={made} />}
    </Modal>
  );
}

function Handout({ made: { code, addresses, expiresAt } }: { readonly made: JoinCode }) {
  const { t } = useTranslation();
  const [best] = addresses;
  return (
    <div className={styles['hand']}>
      {best === undefined ? (
        <Alert showIcon type="warning" title={t('panelDay.code.unreachable')} />
      ) : (
        <QRCode size={240} value={joinLink(best, code)} />
      )}
      <div>
        {best !== undefined && (
          <>
            <Typography.Paragraph>{t('panelDay.code.scan')}</Typography.Paragraph>
            <div>{t('panelDay.code.address')}</div>
            {addresses.map((address) => (
              <div key={address} className={styles['address']}>{`${address}/join`}</div>
            ))}
          </>
        )}
        <div style={{ marginTop: 12 }}>{t('panelDay.code.code')}</div>
        <div className={styles['bigCode']}>{code}</div>
        <Typography.Paragraph type="secondary">
          {t('panelDay.code.expires', { time: dayjs(expiresAt).format('HH:mm') })}
        </Typography.Paragraph>
        <Typography.Paragraph type="secondary">{t('panelDay.code.noPhone')}</Typography.Paragraph>
      </div>
    </div>
  );
}
