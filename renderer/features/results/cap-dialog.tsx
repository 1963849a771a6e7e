import { Form, Input, Modal, Radio, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CapStanding } from '../../../shared/domain/cap-standings.ts';
import { formatTotal } from '../../../shared/domain/format-points.ts';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { subjectKind } from '../../../shared/schema/subject.ts';
import { useServices } from '../../data/services-context.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { useCommand } from '../../ui/use-command.ts';
import { decidedLevel } from './decided-level.ts';
import type { ResultRow } from './result-rows.ts';
import { OwnForm } from '../../ui/own-form.tsx';

interface CapDialogProps {
  readonly standing: CapStanding;
  /** Those above the cap, and those decided about before, whose level may be decided anew. */
  readonly rows: readonly ResultRow[];
  readonly scheme: Scheme;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface CapValues {
  readonly reason: string;
  readonly meeting: string;
  readonly decidedOn: string;
}

/** Asks about everybody above the cap: does he keep the level, or which one is he placed at. */
export function CapDialog({ standing, rows, scheme, onDone, onClose }: CapDialogProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const [form] = Form.useForm<CapValues>();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const choiceOf = (row: ResultRow) => chosen.get(row.line.id) ?? decidedLevel(row);
  const context = subjectKind(scheme);
  const { level, seats, holders } = standing;
  const levels = scheme.levels.slice(scheme.levels.indexOf(level));
  const columns: TableColumnsType<ResultRow> = [
    {
      key: 'rank',
      title: t('results.column.rank'),
      width: 56,
      render: (_, { result }) => result.outcome.rank,
    },
    { key: 'name', title: t('common.name', { context }), width: 120, render: (_, { line }) => line.name },
    {
      key: 'unit',
      title: t('common.unit', { context }),
      ellipsis: true,
      render: (_, { line }) => line.unit,
    },
    {
      key: 'total',
      title: t('results.column.total'),
      width: 72,
      align: 'right',
      render: (_, { result }) => result.outcome.total !== null && formatTotal(result.outcome.total),
    },
    {
      key: 'level',
      title: t('results.cap.choice'),
      width: 280,
      render: (_, row) => (
        <Radio.Group
          aria-label={t('results.cap.choiceOf', { name: row.line.name })}
          value={choiceOf(row)}
          onChange={({ target }) => setChosen(new Map(chosen).set(row.line.id, String(target.value)))}
          options={levels.map(({ code, name }) => ({
            value: code,
            label: code === level.code ? t('results.cap.keep', { level: name }) : name,
          }))}
        />
      ),
    },
  ];
  const decide = ({ reason, meeting, decidedOn }: CapValues) =>
    run(async () => {
      const day = parseDate(decidedOn);
      if (day === null) return;
      for (const [id, code] of chosen) {
        await repositories.placements.decide(id, {
          level: code,
          reason: reason.trim(),
          meeting: meeting.trim(),
          decidedOn: day,
        });
      }
      onClose();
      onDone();
    });
  return (
    <Modal
      open
      width={860}
      style={{ top: 48 }}
      title={t('results.cap.title', { level: level.name })}
      okText={t('results.cap.ok', { context, count: chosen.size })}
      okButtonProps={{ disabled: chosen.size === 0 }}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t('results.cap.explain', { context, level: level.name, seats, holders })}</p>
      <Table<ResultRow>
        size="small"
        rowKey={({ line }) => line.id}
        pagination={false}
        scroll={{ y: 320 }}
        columns={columns}
        dataSource={[...rows]}
      />
      <OwnForm<CapValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ reason: '', meeting: '', decidedOn: '' }}
        onFinish={(values) => void decide(values)}
        style={{ marginTop: 16 }}
      >
        <Form.Item
          name="reason"
          label={t('results.cap.reason')}
          rules={[
            {
              required: true,
              whitespace: true,
              message: t('common.fieldRequired', { label: t('results.cap.reason') }),
            },
          ]}
        >
          <Input.TextArea rows={2} maxLength={500} placeholder={t('results.cap.reasonHint')} />
        </Form.Item>
        <div style={{ display: 'grid', gridTemplateColumns: '180px 1fr', gap: 16 }}>
          <Form.Item
            name="decidedOn"
            label={t('results.cap.decidedOn')}
            rules={[dateRule(t('results.cap.decidedOn'), true)]}
          >
            <DateInput />
          </Form.Item>
          <Form.Item name="meeting" label={t('results.cap.meeting')}>
            <Input maxLength={100} placeholder={t('common.optional')} />
          </Form.Item>
        </div>
      </OwnForm>
    </Modal>
  );
}
