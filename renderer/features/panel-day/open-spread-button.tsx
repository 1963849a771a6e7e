import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Meeting } from '../../../shared/sync/meeting.ts';
import { useServices } from '../../data/services-context.tsx';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { useCommand } from '../../ui/use-command.ts';
import { usePresides } from './use-presides.ts';

interface OpenSpreadButtonProps {
  readonly meeting: Meeting;
  /** Enough members have handed in everything; the hub decides it once more. */
  readonly hasQuorum: boolean;
  readonly onDone: () => void;
}

/** Asks once more, because everybody sees from then on what each member gave. */
export function OpenSpreadButton({ meeting, hasQuorum, onDone }: OpenSpreadButtonProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const { meetings } = useServices().bridge;
  const { busy, run } = useCommand();
  const isOwn = usePresides();
  const { id, members, chairId } = meeting;
  const chair = members.find((one) => one.id === chairId)?.name ?? '';
  const open = async () => {
    await hubAnswer(meetings.openSpread({ id }));
    onDone();
    await navigate(`/panel-day/${id}/spread`);
  };
  const ask = () =>
    modal.confirm({
      title: t('panelDay.desk.openTitle'),
      content: isOwn ? t('panelDay.chair.openText') : t('panelDay.desk.openText', { chair }),
      okText: t('panelDay.desk.openSpread'),
      onOk: () => run(open),
    });
  return (
    <Button type={hasQuorum ? 'primary' : 'default'} loading={busy} onClick={ask}>
      {t('panelDay.desk.openSpread')}
    </Button>
  );
}
