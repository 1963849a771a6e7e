import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Meeting } from '../../../shared/sync/meeting.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCycle } from '../../data/use-cycle.ts';
import { minutesPaper } from '../../print/office/minutes-paper.ts';
import { paperOrigin } from '../../print/paper/paper-origin.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { useCommand } from '../../ui/use-command.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { OpenSpreadButton } from './open-spread-button.tsx';
import { shownCheck } from './shown-check.ts';

interface MeetingActionsProps {
  readonly meeting: Meeting;
  /** Enough members have handed in everything; the hub decides it once more. */
  readonly hasQuorum: boolean;
  readonly onDone: () => void;
}

/** The acts of a meeting in their order: board, spread, minutes, hand-over. */
export function MeetingActions({ meeting, hasQuorum, onDone }: MeetingActionsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { bridge, store } = useServices();
  const cycle = useCycle();
  const { busy, run } = useCommand();
  const [isHandingOver, setHandingOver] = useState(false);
  const { id, spread, minutes } = meeting;

  const draw = async () => {
    const { minutes: drawn } = await hubAnswer(bridge.meetings.drawMinutes({ id }));
    onDone();
    if (!drawn) return;
    const { version } = drawn.content;
    void message.success(t('panelDay.desk.minutesDone', { version, check: shownCheck(drawn.hash) }), 8);
  };
  const print = async () => {
    if (!minutes) return;
    const fileName = paperText('panelDay.desk.fileName', { title: meeting.title });
    const paper = minutesPaper(minutes.content, shownCheck(minutes.hash));
    const scheme = cycle?.id === meeting.cycleId ? cycle.schemeKey : '';
    const data = { sheets: [paper], origin: paperOrigin(scheme, store.clock.now()) };
    const printed = await bridge.print.toPdf({ form: 'office-form', data, fileName });
    void message.success(t('panelDay.desk.printed'));
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
  };
  return (
    <>
      <Button onClick={() => void navigate(`/panel-day/${id}/board`)}>{t('panelDay.desk.board')}</Button>
      {spread ? (
        <Button onClick={() => void navigate(`/panel-day/${id}/spread`)}>
          {t('panelDay.desk.showSpread')}
        </Button>
      ) : (
        <OpenSpreadButton meeting={meeting} hasQuorum={hasQuorum} onDone={onDone} />
      )}
      <Button loading={busy} type={spread && !minutes ? 'primary' : 'default'} onClick={() => void run(draw)}>
        {t(minutes ? 'panelDay.desk.minutesAgain' : 'panelDay.desk.minutes')}
      </Button>
      {minutes && (
        <Button loading={busy} onClick={() => void run(print)}>
          {t('panelDay.desk.printMinutes')}
        </Button>
      )}
      <Button type={minutes ? 'primary' : 'default'} onClick={() => setHandingOver(true)}>
        {t('panelDay.handOver.button')}
      </Button>
      {isHandingOver && <HandOverDialog meeting={meeting} onClose={() => setHandingOver(false)} />}
    </>
  );
}
