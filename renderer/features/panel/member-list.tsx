import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Progress, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../../shared/schema/cycle.ts';
import { progressOfMember } from '../../data/panel-progress.ts';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { useMayChangeYear } from '../../data/use-may-change-year.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import styles from './city-panel.module.css';
import { MemberDialog } from './member-dialog.tsx';
import { useRemoveMember } from './use-remove-member.ts';

interface MemberListProps {
  readonly cycle: CycleLines;
  readonly chosen: string | null;
  readonly onChoose: (memberId: string) => void;
}

/** The panel with each member's progress; the place to add, change and remove seats. */
export function MemberList({ cycle, chosen, onChoose }: MemberListProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<PanelMember | 'new' | null>(null);
  const { documents } = cycle;
  const remove = useRemoveMember(documents);
  const { panel } = documents.cycle;
  const mayChange = useMayChangeYear(documents.cycle);
  return (
    <section className={styles['list']}>
      <div className={styles['listHead']}>
        <Typography.Title level={5}>{t('panel.members')}</Typography.Title>
        {mayChange && (
          <Button icon={<PlusOutlined />} onClick={() => setEditing('new')}>
            {t('panel.addMember')}
          </Button>
        )}
      </div>
      {panel.length === 0 && <EmptyGuide title={t('panel.none.title')} hint={t('panel.none.hint')} />}
      {panel.length > 0 && (
        <ul className={styles['members']}>
          {panel.map((member) => (
            <li
              key={member.id}
              className={`${styles['member']} ${member.id === chosen ? styles['chosen'] : ''}`}
            >
              <MemberButton cycle={cycle} member={member} chosen={member.id === chosen} onChoose={onChoose} />
              {mayChange && (
                <>
                  <Button
                    type="text"
                    icon={<EditOutlined />}
                    aria-label={`${t('common.edit')} ${member.name}`}
                    onClick={() => setEditing(member)}
                  />
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={`${t('common.remove')} ${member.name}`}
                    onClick={() => remove(member)}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {editing && (
        <MemberDialog
          documents={documents}
          member={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

interface MemberButtonProps {
  readonly cycle: CycleLines;
  readonly member: PanelMember;
  readonly chosen: boolean;
  readonly onChoose: (memberId: string) => void;
}

function MemberButton({ cycle: { lines, documents }, member, chosen, onChoose }: MemberButtonProps) {
  const { t } = useTranslation();
  const { done, needed } = progressOfMember(lines, documents.scheme, documents.cycle, member);
  return (
    <button
      type="button"
      className={styles['choose']}
      aria-pressed={chosen}
      onClick={() => onChoose(member.id)}
    >
      <strong>{member.name}</strong>
      <span className={styles['org']}>{`${t(`panel.seat.${member.seat}`)}　${member.org}`}</span>
      <span className={styles['progress']}>
        {`${done} / ${needed}`}
        <Progress
          percent={needed === 0 ? 0 : (done / needed) * 100}
          showInfo={false}
          size="small"
          strokeColor="#2e7d32"
        />
      </span>
    </button>
  );
}
