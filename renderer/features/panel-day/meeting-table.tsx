import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../../shared/sync/meeting.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';

interface MeetingTableProps {
  readonly meetings: readonly Meeting[];
  readonly onOpen: (meeting: Meeting) => void;
  readonly action: ReactNode;
}

function stateOf({ spread, minutes }: Meeting): 'scoring' | 'opened' | 'minutes' {
  if (minutes) return 'minutes';
  return spread ? 'opened' : 'scoring';
}

const colours = { scoring: 'processing', opened: 'processing', minutes: 'success' } as const;

export function MeetingTable({ meetings, onOpen, action }: MeetingTableProps) {
  const { t } = useTranslation();
  return (
    <FillTable<Meeting>
      label={t('shell.nav.panel-day')}
      rows={meetings}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      empty={<EmptyGuide title={t('panelDay.none.title')} hint={t('panelDay.none.hint')} action={action} />}
      columns={[
        { title: t('panelDay.column.title'), dataIndex: 'title', width: 320 },
        { title: t('panelDay.column.heldOn'), dataIndex: 'heldOn', width: 120 },
        { title: t('panelDay.column.place'), dataIndex: 'place', width: 200 },
        {
          title: t('panelDay.column.candidates'),
          width: 100,
          align: 'right',
          render: (_, { agenda }) => agenda.length,
        },
        {
          title: t('panelDay.column.members'),
          width: 100,
          align: 'right',
          render: (_, { members }) => members.length,
        },
        {
          title: t('panelDay.column.state'),
          width: 130,
          render: (_, meeting) => {
            const state = stateOf(meeting);
            return <Tag color={colours[state]}>{t(`panelDay.state.${state}`)}</Tag>;
          },
        },
      ]}
    />
  );
}
