import { App, Form, Input, Modal, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedRows, type RefusedRow } from './refused-rows.tsx';
import { errorMessage } from './show-error.ts';
import { useUndo } from './use-undo.tsx';
import { OwnForm } from './own-form.tsx';

/** One of the chosen rows, and why nothing can be done with it; `refusal` is null where it can. */
export interface BulkRow {
  readonly id: string;
  readonly name: string;
  readonly refusal: string | null;
}

interface BulkDialogProps {
  readonly title: string;
  readonly explain: string;
  readonly rows: readonly BulkRow[];
  /** What the reason is called; null for an act that needs none. */
  readonly reason: { readonly label: string; readonly placeholder: string } | null;
  /** One row at a time. @throws AppError */
  readonly act: (id: string, reason: string) => Promise<void>;
  /** Takes the act on one row back, as an act of its own. @throws AppError where it is too late */
  readonly takeBack: (id: string) => Promise<void>;
  /** `acted` says whether anything was done; what was chosen stays chosen otherwise. */
  readonly onClose: (acted: boolean) => void;
}

/** Runs an act over many rows. @returns which were done, and why the others were not */
async function runAll(
  rows: readonly BulkRow[],
  act: (id: string) => Promise<void>,
  onProgress: (done: number) => void,
): Promise<{ readonly done: readonly BulkRow[]; readonly failures: readonly RefusedRow[] }> {
  const done: BulkRow[] = [];
  const failures: RefusedRow[] = [];
  for (const row of rows) {
    try {
      await act(row.id);
      done.push(row);
    } catch (error) {
      failures.push({ id: row.id, name: row.name, text: errorMessage(error) });
    }
    onProgress(done.length + failures.length);
  }
  return { done, failures };
}

/** Does one thing to many rows: first what cannot be done and why, then progress, then one way back. */
export function BulkDialog({ title, explain, rows, reason, act, takeBack, onClose }: BulkDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const offerUndo = useUndo();
  const [form] = Form.useForm<{ reason: string }>();
  const [progress, setProgress] = useState<number | null>(null);
  const [failures, setFailures] = useState<readonly RefusedRow[]>([]);
  const open = rows.filter(({ refusal }) => refusal === null);
  const refused = rows.flatMap(({ id, name, refusal }) => (refusal ? [{ id, name, text: refusal }] : []));
  const undo = async (done: readonly BulkRow[]) => {
    const back = await runAll(done, takeBack, () => undefined);
    const [first] = back.failures;
    if (first) {
      const words = { count: back.failures.length, name: first.name, text: first.text };
      void message.warning(t('common.bulk.notTakenBack', words), 10);
    } else void message.success(t('common.bulk.takenBack', { count: back.done.length }));
  };
  const run = async (given: string) => {
    setProgress(0);
    const result = await runAll(open, (id) => act(id, given.trim()), setProgress);
    const { done } = result;
    if (done.length > 0) offerUndo(t('common.bulk.done', { title, count: done.length }), () => undo(done));
    if (result.failures.length === 0) onClose(true);
    else setFailures(result.failures);
    setProgress(null);
  };
  const isOver = failures.length > 0;
  return (
    <Modal
      open
      title={title}
      okText={isOver ? t('common.close') : t('common.bulk.ok', { count: open.length })}
      okButtonProps={{ disabled: open.length === 0, loading: progress !== null }}
      cancelButtonProps={{ disabled: progress !== null, style: { display: isOver ? 'none' : undefined } }}
      closable={progress === null}
      mask={{ closable: false }}
      onOk={isOver ? () => onClose(true) : form.submit}
      onCancel={() => onClose(isOver)}
    >
      <p>{explain}</p>
      <RefusedRows title={t('common.bulk.refused', { count: refused.length })} rows={refused} />
      <RefusedRows title={t('common.bulk.failed', { count: failures.length })} rows={failures} />
      <OwnForm
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(given) => void run(given.reason ?? '')}
      >
        {reason && !isOver && (
          <Form.Item name="reason" label={reason.label} rules={[{ required: true, whitespace: true }]}>
            <Input.TextArea rows={3} maxLength={500} showCount placeholder={reason.placeholder} />
          </Form.Item>
        )}
      </OwnForm>
      {progress !== null && <Progress percent={Math.round((progress / Math.max(1, open.length)) * 100)} />}
    </Modal>
  );
}
