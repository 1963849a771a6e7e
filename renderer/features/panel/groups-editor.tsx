import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { PanelGroup } from '../../../shared/schema/cycle.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { newId } from '../../data/new-id.ts';
import styles from './way-panel.module.css';

interface GroupsEditorProps {
  readonly groups: readonly PanelGroup[];
  readonly documents: CycleDocuments;
  readonly lines: readonly CandidacyLine[];
  readonly onChange: (groups: readonly PanelGroup[]) => void;
}

/** Sub-groups with their members and townships; a township may have one, and candidates without one are named. */
export function GroupsEditor({ groups, documents, lines, onChange }: GroupsEditorProps) {
  const { t } = useTranslation();
  const townships = new Map(lines.map(({ townshipCode, township }) => [townshipCode, township]));
  const taken = new Set(groups.flatMap(({ townshipCodes }) => townshipCodes));
  const left = [...townships].filter(([code]) => !taken.has(code)).map(([, name]) => name);
  const change = (id: string, part: Partial<PanelGroup>) =>
    onChange(groups.map((group) => (group.id === id ? { ...group, ...part } : group)));
  const add = () => {
    const name = t('panelDesk.way.groupName', { number: groups.length + 1 });
    onChange([...groups, { id: newId('g'), name, memberIds: [], townshipCodes: [] }]);
  };
  return (
    <div>
      {groups.map((group) => (
        <div key={group.id} className={styles['group']} role="group" aria-label={group.name}>
          <Input
            aria-label={t('panelDesk.way.name')}
            maxLength={30}
            value={group.name}
            onChange={(event) => change(group.id, { name: event.target.value })}
          />
          <Select
            mode="multiple"
            aria-label={t('panelDesk.way.members')}
            placeholder={t('panelDesk.way.members')}
            value={group.memberIds}
            options={documents.cycle.panel.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(memberIds) => change(group.id, { memberIds })}
          />
          <Select
            mode="multiple"
            aria-label={t('panelDesk.way.townships')}
            placeholder={t('panelDesk.way.townships')}
            value={group.townshipCodes}
            options={[...townships]
              .filter(([code]) => !taken.has(code) || group.townshipCodes.includes(code))
              .map(([value, label]) => ({ value, label }))}
            onChange={(townshipCodes) => change(group.id, { townshipCodes })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`${t('common.remove')} ${group.name}`}
            onClick={() => onChange(groups.filter(({ id }) => id !== group.id))}
          />
        </div>
      ))}
      <Button icon={<PlusOutlined />} onClick={add}>
        {t('panelDesk.way.addGroup')}
      </Button>
      {left.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginTop: 8 }}
          title={t('panelDesk.way.left', { townships: left.join('、') })}
        />
      )}
    </div>
  );
}
