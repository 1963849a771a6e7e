import { App, Button, Tooltip } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../../../shared/domain/fold-batches.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { readReceipt, receiptText } from './read-receipt.ts';

/** Takes over the bank's receipt; the same file taken again changes nothing. */
export function ReceiptButton({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File) =>
    run(async () => {
      const outcomes = readReceipt(batch.batch, receiptText(await file.arrayBuffer()));
      const count = await repositories.subsidies.recordOutcomes(batch.id, [...outcomes]);
      if (count > 0) void message.success(t('subsidy.batch.receiptDone', { count }));
      else void message.info(t('subsidy.batch.receiptNothing'));
    });
  return (
    <>
      <Tooltip title={t('subsidy.batch.receiptHint')}>
        <Button type="primary" loading={busy} onClick={() => input.current?.click()}>
          {t('subsidy.batch.receipt')}
        </Button>
      </Tooltip>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,text/csv"
        aria-label={t('subsidy.batch.receipt')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // Choosing the same file again has to count as a choice.
          event.target.value = '';
          if (file) void take(file);
        }}
      />
    </>
  );
}
