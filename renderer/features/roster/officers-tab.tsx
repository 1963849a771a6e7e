import { App, Button, Space, Tag, type TableColumnType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { shownName } from '../../../shared/domain/masking/shown-name.ts';
import type { Appointment, EnterpriseUnion } from '../../../shared/schema/union.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { SavedTable } from '../../ui/saved-table.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useUndo } from '../../ui/use-undo.tsx';
import { OfficerForm } from './officer-form.tsx';
import { PersonPhone } from './person-phone.tsx';
import { sortedOfficers } from './sorted-officers.ts';
import { TrainingEditor } from './training-editor.tsx';
import { useInUse } from './use-in-use.ts';

interface OfficersTabProps {
  readonly union: EnterpriseUnion;
  /** The appointment to begin with. */
  readonly asked: string | null;
  readonly mayEdit: boolean;
}

/** 班子成员: who holds and held which post. */
export function OfficersTab({ union, asked, mayEdit }: OfficersTabProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { run } = useCommand();
  const undo = useUndo();
  const inUse = useInUse(union.id);
  const site = union.enterprise.kind === 'site';
  const context = site ? 'site' : 'chair';
  const [editing, setEditing] = useState<Appointment | 'new' | null>(
    () => (mayEdit && union.officers.find(({ id }) => id === asked)) || null,
  );
  const all = useQuery(() => repositories.people.watchAll(), [repositories]).data;
  const people = useMemo(() => new Map((all ?? []).map((person) => [person.id, person])), [all]);
  const nameOf = ({ personId }: Appointment) => {
    const person = people.get(personId);
    return person ? shownName(person) : '';
  };
  const remove = async (officer: Appointment) => {
    const name = nameOf(officer);
    if (inUse.has(officer.id)) {
      void message.warning(t('roster.officers.removeInUse', { name }), 8);
      return;
    }
    if (!(await run(() => repositories.unions.removeOfficer(union.id, officer.id)))) return;
    undo(t('roster.officers.removed', { name }), () => repositories.unions.saveOfficer(union.id, officer));
  };
  const columns: readonly TableColumnType<Appointment>[] = [
    { key: 'name', title: t('common.name'), render: (_, officer) => nameOf(officer) },
    {
      key: 'phone',
      title: t('roster.officers.phone'),
      render: (_, { personId }) => {
        const person = people.get(personId);
        return person && <PersonPhone person={person} />;
      },
    },
    { key: 'role', title: t('common.role'), render: (_, { role }) => t(`common.roles.${role}`) },
    {
      key: 'fullTime',
      title: t('roster.officers.fullTime'),
      hidden: site,
      render: (_, { fullTime }) => t(fullTime ? 'common.fullTime' : 'common.partTime'),
    },
    { key: 'electedOn', title: t('roster.officers.elected', { context }), dataIndex: 'electedOn' },
    {
      key: 'endOn',
      title: t('roster.officers.end'),
      render: (_, { endOn }) => endOn ?? <Tag color="success">{t('roster.officers.incumbent')}</Tag>,
    },
    {
      key: 'actions',
      title: t('roster.officers.actions'),
      render: (_, officer) => (
        <Space size={0} style={{ marginInlineStart: -8 }}>
          <Button
            type="link"
            size="small"
            onClick={() => void navigate(`/privacy?tab=person&person=${officer.personId}`)}
          >
            {t('privacy.title')}
          </Button>
          {mayEdit && (
            <>
              <Button type="link" size="small" onClick={() => setEditing(officer)}>
                {t('common.edit')}
              </Button>
              <Button type="link" size="small" danger onClick={() => void remove(officer)}>
                {t('common.remove')}
              </Button>
            </>
          )}
        </Space>
      ),
    },
  ];
  const trainingOf = (officer: Appointment) => (
    <TrainingEditor union={union} officer={officer} mayEdit={mayEdit} />
  );
  const appointment = editing === 'new' ? null : editing;
  return (
    <>
      {editing && all ? (
        <OfficerForm
          key={appointment?.id ?? 'new'}
          union={union}
          edited={{ appointment, person: (appointment && people.get(appointment.personId)) ?? null }}
          people={people}
          onDone={() => setEditing(null)}
        />
      ) : (
        mayEdit && (
          <Button style={{ marginBottom: 16 }} onClick={() => setEditing('new')}>
            {t('roster.officers.add', { context })}
          </Button>
        )
      )}
      <SavedTable<Appointment>
        exported={`${union.name} ${t('roster.drawer.officers', { context })}`}
        dated={false}
        personal
        size="middle"
        rowKey="id"
        pagination={false}
        columns={columns}
        rows={sortedOfficers(union.officers)}
        expandable={{
          rowExpandable: ({ role }) => role === 'worker',
          defaultExpandedRowKeys: union.officers.filter(({ role }) => role === 'worker').map(({ id }) => id),
          showExpandColumn: union.officers.some(({ role }) => role === 'worker'),
          expandedRowRender: trainingOf,
        }}
        locale={{
          emptyText: (
            <EmptyGuide
              title={t('roster.officers.emptyTitle', { context })}
              hint={t(mayEdit ? 'roster.officers.emptyHint' : 'roster.officers.emptyRead', { context })}
            />
          ),
        }}
      />
    </>
  );
}
