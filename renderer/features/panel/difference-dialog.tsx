import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import type { PaperColumn } from '../../../shared/domain/paper-columns.ts';
import { parsePoints } from '../../../shared/domain/parse-points.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useCommand } from '../../ui/use-command.ts';
import styles from './difference-dialog.module.css';
import type { BothKeyed, PaperRow } from './paper-rows.ts';

interface DifferenceDialogProps {
  readonly row: PaperRow & { readonly standing: BothKeyed };
  readonly columns: readonly PaperColumn[];
  readonly onSettle: (chosen: Readonly<Record<string, number>>) => Promise<void>;
  readonly onClose: () => void;
}

function readChosen(values: Readonly<Record<string, string>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(values).map(([code, text]) => {
      const points = parsePoints(text);
      if (!points.ok) throw new AppError(points.error.code, points.error.params);
      return [code, points.value];
    }),
  );
}

/** Where the two keyings differ: the paper is looked at once more, and what stands on it is taken. */
export function DifferenceDialog({ row, columns, onSettle, onClose }: DifferenceDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Record<string, string>>();
  const { busy, run } = useCommand();
  const { first, second, differing } = row.standing;
  const nameOf = (code: string) => columns.find((column) => column.code === code)?.name ?? '';
  const settle = async (values: Readonly<Record<string, string>>) => {
    if (await run(async () => onSettle(readChosen(values)))) onClose();
  };
  return (
    <FormDialog
      form={form}
      title={t('panelDesk.difference.title', { name: row.line.name })}
      okText={t('panelDesk.difference.settle')}
      busy={busy}
      requiredMark={false}
      onFinish={settle}
      onClose={onClose}
      lead={<p>{t('panelDesk.difference.hint')}</p>}
    >
      {differing.map((code) => (
        <div key={code} className={styles['line']}>
          <Form.Item
            name={code}
            label={`${code} ${nameOf(code)}`}
            rules={[{ required: true, whitespace: true }]}
            className={styles['field'] ?? ''}
          >
            <Input inputMode="decimal" autoComplete="off" />
          </Form.Item>
          {[first, second].map(({ detail: { pass, by, points } }) => (
            <Button key={pass} onClick={() => form.setFieldValue(code, formatPoints(points[code] ?? 0))}>
              {t('panelDesk.difference.take', { by, points: formatPoints(points[code] ?? 0) })}
            </Button>
          ))}
        </div>
      ))}
    </FormDialog>
  );
}
