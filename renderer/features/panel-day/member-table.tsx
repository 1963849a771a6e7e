import { QrcodeOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../shared/sync/meeting.ts';
import { FillTable } from '../../ui/fill-table.tsx';
import { ContactText } from './contact-text.tsx';

type Row = Board['members'][number];

interface MemberTableProps {
  readonly board: Board;
  readonly onHand: (memberId: string) => void;
}

const seats = ['leader', 'department', 'township'] as const;

/** Who is in the room and how far; the place to hand out codes. */
export function MemberTable({ board, onHand }: MemberTableProps) {
  const { t } = useTranslation();
  const seatText = (seat: string): string => {
    const known = seats.find((one) => one === seat);
    return known ? t(`panelDay.seat.${known}`) : seat;
  };
  return (
    <FillTable<Row>
      label={t('panelDay.column.members')}
      rows={board.members}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        { title: t('panelDay.column.member'), dataIndex: 'name', width: 140 },
        { title: t('panelDay.column.seat'), width: 120, render: (_, { seat }) => seatText(seat) },
        { title: t('panelDay.column.org'), dataIndex: 'org', width: 220, ellipsis: true },
        { title: t('panelDay.column.progress'), width: 200, render: (_, row) => <Progress row={row} /> },
        { title: t('panelDay.column.recused'), dataIndex: 'recused', width: 80, align: 'right' },
        {
          title: t('panelDay.column.contact'),
          width: 150,
          render: (_, row) => <ContactText board={board} contactAt={row.contactAt} />,
        },
        {
          title: t('panelDay.column.act'),
          width: 160,
          render: (_, { id, name, joinedAt }) => (
            <Button
              icon={<QrcodeOutlined />}
              type={joinedAt === null ? 'primary' : 'default'}
              ghost={joinedAt === null}
              aria-label={`${t(joinedAt === null ? 'panelDay.code.button' : 'panelDay.code.again')} ${name}`}
              onClick={() => onHand(id)}
            >
              {t(joinedAt === null ? 'panelDay.code.button' : 'panelDay.code.again')}
            </Button>
          ),
        },
      ]}
    />
  );
}

function Progress({ row: { done, total } }: { readonly row: Row }) {
  const { t } = useTranslation();
  if (total === 0) return <Tag>{t('panelDay.desk.nothing')}</Tag>;
  return (
    <>
      {`${done} / ${total}　`}
      {done === total && <Tag color="success">{t('panelDay.desk.done')}</Tag>}
    </>
  );
}
