import { Alert, Button, Checkbox, Drawer, Form, Input, InputNumber, Select, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proposedQuorum } from '../../../shared/domain/meeting-progress.ts';
import type { PanelMember } from '../../../shared/schema/cycle.ts';
import type { Meeting, NewMeeting } from '../../../shared/sync/meeting.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCandidacyLines, type CycleLines } from '../../data/use-candidacy-lines.ts';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { formatInstant } from '../../ui/format-instant.ts';
import { useCommand } from '../../ui/use-command.ts';
import { dateRule } from '../../ui/date-rule.ts';
import { AgendaPicker } from './agenda-picker.tsx';
import { OwnForm } from '../../ui/own-form.tsx';

interface NewMeetingDrawerProps {
  readonly onOpened: (meeting: Meeting) => void;
  readonly onClose: () => void;
}

/** Opens a meeting: when, where, whom it is about, who is there, and how many make a quorum. */
export function NewMeetingDrawer(props: NewMeetingDrawerProps) {
  const { t } = useTranslation();
  const cycle = useCandidacyLines();
  return (
    <Drawer open size={920} title={t('panelDay.form.title')} onClose={props.onClose}>
      {cycle === undefined && <Spin />}
      {cycle === null && (
        <EmptyGuide title={t('worklist.empty.noCycle')} hint={t('worklist.empty.noCycleHint')} />
      )}
      {cycle && <NewMeetingForm {...props} cycle={cycle} />}
    </Drawer>
  );
}

/** Everybody is there, the leader presides. */
function proposal(panel: readonly PanelMember[]): Omit<NewMeeting, 'cycleId' | 'title' | 'heldOn'> {
  const memberIds = panel.map(({ id }) => id);
  const chairId = panel.find(({ seat }) => seat === 'leader')?.id ?? memberIds[0] ?? '';
  return { place: '', candidacyIds: [], memberIds, chairId, quorum: proposedQuorum(memberIds.length) };
}

function NewMeetingForm({
  cycle,
  onOpened,
  onClose,
}: NewMeetingDrawerProps & { readonly cycle: CycleLines }) {
  const { t } = useTranslation();
  const { bridge, store } = useServices();
  const { busy, run } = useCommand();
  const [form] = Form.useForm<NewMeeting>();
  const { documents, lines } = cycle;
  const { id: cycleId, year, panel } = documents.cycle;
  const [initial] = useState(() => ({
    ...proposal(panel),
    title: t('panelDay.form.nameDefault', { year }),
    heldOn: formatInstant(store.clock.now()).slice(0, 10),
  }));
  const present = Form.useWatch('memberIds', form) ?? initial.memberIds;
  const agenda = Form.useWatch('candidacyIds', form) ?? [];

  const submit = (values: Omit<NewMeeting, 'cycleId'>) =>
    run(async () => {
      onOpened(await hubAnswer(bridge.meetings.open({ ...values, cycleId })));
      onClose();
    });
  return (
    <OwnForm<NewMeeting>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onValuesChange={(changed: Partial<NewMeeting>) => {
        if (changed.memberIds) form.setFieldValue('quorum', proposedQuorum(changed.memberIds.length));
      }}
      onFinish={(values) => void submit(values)}
    >
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
        <Form.Item
          name="title"
          label={t('panelDay.form.name')}
          style={{ flex: 1, minWidth: 260 }}
          rules={[{ required: true, whitespace: true, message: t('panelDay.form.nameRequired') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="heldOn"
          label={t('panelDay.form.heldOn')}
          rules={[dateRule(t('panelDay.form.heldOn'), true)]}
        >
          <DateInput />
        </Form.Item>
        <Form.Item name="place" label={t('panelDay.form.place')} style={{ width: 220 }}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item
        name="candidacyIds"
        label={t('panelDay.form.agenda', { count: agenda.length })}
        rules={[{ required: true, type: 'array', min: 1, message: t('panelDay.form.agendaRequired') }]}
      >
        <AgendaPicker lines={lines} />
      </Form.Item>
      <Form.Item
        name="memberIds"
        label={t('panelDay.form.members', { count: present.length })}
        rules={[{ required: true, type: 'array', min: 1, message: t('panelDay.form.membersRequired') }]}
      >
        <Checkbox.Group
          options={panel.map(({ id, name, org }) => ({ value: id, label: `${name}（${org}）` }))}
        />
      </Form.Item>
      <div style={{ display: 'flex', gap: 16 }}>
        <Form.Item
          name="chairId"
          label={t('panelDay.form.chair')}
          style={{ width: 220 }}
          rules={[{ required: true, message: t('panelDay.form.chairRequired') }]}
        >
          <Select options={panel.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item
          name="quorum"
          label={t('panelDay.form.quorum')}
          extra={t('panelDay.form.quorumHint')}
          style={{ flex: 1 }}
          rules={[
            {
              required: true,
              type: 'integer',
              min: 1,
              max: Math.max(1, present.length),
              message: t('panelDay.form.quorumRequired', { present: present.length }),
            },
          ]}
        >
          <InputNumber style={{ width: 120 }} />
        </Form.Item>
      </div>
      <Alert type="info" title={t('panelDay.form.frozen')} style={{ marginBottom: 16 }} />
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('panelDay.form.submit')}
      </Button>
    </OwnForm>
  );
}
