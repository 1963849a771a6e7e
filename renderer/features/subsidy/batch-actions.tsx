import { App, Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { batchHash, shortHash } from '../../../shared/domain/batch-hash.ts';
import type { Batch } from '../../../shared/domain/fold-batches.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { BatchStepDetail } from '../../../shared/schema/subsidy-case.ts';
import { isMasked } from '../../../shared/domain/masking/mask-value.ts';
import { useNoteAccess } from '../../data/note-access.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCycle } from '../../data/use-cycle.ts';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { approvalPaper } from '../../print/office/approval-paper.ts';
import { paperOrigin } from '../../print/paper/paper-origin.ts';
import { downloadText } from '../../ui/download-text.ts';
import layout from '../../ui/list-page.module.css';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { bankFile } from './bank-file.ts';
import { outdatedLine } from './batch-lines.ts';
import { maskedAccounts } from './masked-accounts.ts';
import { paperListOf } from './paper-list-of.ts';
import { ReceiptButton } from './receipt-button.tsx';
import { TableButton } from './table-button.tsx';
import { isLeftOver, type SubsidyView } from './use-subsidy.ts';

interface BatchActionsProps {
  readonly view: SubsidyView;
  readonly batch: Batch;
}

/** What can be done with a batch now, the next step first. */
export function BatchActions({ view, batch }: BatchActionsProps) {
  const { t } = useTranslation();
  const [cancelling, setCancelling] = useState(false);
  const { repositories } = useServices();
  const { stage } = batch;
  const mayCancel =
    view.isFinance && (stage === 'prepared' || stage === 'checked') && !isLeftOver(view, batch);
  const { number } = batch.batch;
  return (
    <div className={layout['bar']}>
      <NextStep view={view} batch={batch} />
      <PaperButtons view={view} batch={batch} />
      <span className={layout['space']} />
      {mayCancel && (
        <Button danger onClick={() => setCancelling(true)}>
          {t('subsidy.batch.cancel')}
        </Button>
      )}
      {cancelling && (
        <ReasonDialog
          draftKey={`subsidy.cancel.${batch.id}`}
          title={t('subsidy.batch.cancelTitle', { number })}
          explain={t('subsidy.batch.cancelText')}
          label={t('subsidy.batch.cancelReason')}
          placeholder={t('subsidy.batch.cancelExample')}
          okText={t('subsidy.batch.cancel')}
          onSubmit={(reason) => repositories.subsidies.takeStep(batch.id, 'cancelled', reason)}
          onClose={() => setCancelling(false)}
        />
      )}
    </div>
  );
}

function NextStep({ view, batch }: BatchActionsProps) {
  const { t } = useTranslation();
  const { repositories, store } = useServices();
  const { message } = App.useApp();
  const { busy, run } = useCommand();
  const isOffice = useIsCityOffice();
  const { number, direction } = batch.batch;
  const take = (step: BatchStepDetail['step']) =>
    run(async () => {
      const stale = outdatedLine(batch, view.rows);
      if (stale) throw new AppError('SUBSIDY_LIST_OUTDATED', { number, name: stale.name });
      await repositories.subsidies.takeStep(batch.id, step);
      void message.success(t('subsidy.batch.done'));
    });
  if (view.blocked !== null || isLeftOver(view, batch)) return null;
  if (batch.stage === 'prepared' && (view.isFinance || isOffice)) {
    const isOwn = batch.prepared.by === store.actor.id;
    return (
      <Tooltip title={isOwn ? t('subsidy.batch.checkOwn') : ''}>
        <Button type="primary" loading={busy} disabled={isOwn} onClick={() => void take('checked')}>
          {t('subsidy.batch.check')}
        </Button>
      </Tooltip>
    );
  }
  if (batch.stage === 'checked' && view.isFinance) {
    return (
      <Button type="primary" loading={busy} onClick={() => void take('handed')}>
        {t(direction === 'pay' ? 'subsidy.batch.hand' : 'subsidy.batch.handRecover')}
      </Button>
    );
  }
  return batch.stage === 'handed' && direction === 'pay' && view.isFinance ? (
    <ReceiptButton batch={batch} />
  ) : null;
}

function PaperButtons({ view, batch }: BatchActionsProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { bridge, repositories, store } = useServices();
  const noteAccess = useNoteAccess();
  const { busy, run } = useCommand();
  const { number, direction } = batch.batch;
  const withAccounts = view.isFinance && direction === 'pay';
  const hash = shortHash(batchHash(batch.batch));
  const scheme = useCycle()?.schemeKey ?? '';
  const origin = () => paperOrigin(scheme, store.clock.now());
  const exportFile = () =>
    run(async () => {
      const accounts = await repositories.subsidies.accountsOf(batch.id);
      if (accounts.rows.some((row) => isMasked(row.number)))
        throw new AppError('SUBSIDY_ACCOUNTS_ERASED', { number });
      await noteAccess({
        action: 'export-bank-file',
        documentKind: 'cases',
        documentId: batch.id,
        paper: t('subsidy.batch.bankFile'),
        rows: accounts.rows.length,
      });
      downloadText(t('subsidy.batch.bankFileName', { number, hash }), bankFile(batch.batch, accounts));
    });
  const print = () =>
    run(async () => {
      const accounts = withAccounts ? await repositories.subsidies.accountsOf(batch.id) : null;
      const result = await bridge.print.toPdf({
        form: 'subsidy-list',
        data: {
          ...paperListOf(batch, view.year, view.city, accounts && maskedAccounts(accounts, 'form')),
          origin: origin(),
        },
        fileName: t('subsidy.batch.fileName', { number, hash }),
      });
      void message.success(
        result.kind === 'file'
          ? t('subsidy.batch.printed', { path: result.path })
          : t('subsidy.batch.printDialog'),
      );
    });
  const printApproval = () =>
    run(async () => {
      const data = { sheets: [approvalPaper(view.year, view.city, batch)], origin: origin() };
      const fileName = t('subsidy.batch.approvalName', { number, hash });
      const result = await bridge.print.toPdf({ form: 'office-form', data, fileName });
      void message.success(
        result.kind === 'file'
          ? t('subsidy.batch.approvalPrinted', { path: result.path })
          : t('subsidy.batch.printDialog'),
      );
    });
  const isSettled = batch.stage !== 'prepared' && batch.stage !== 'cancelled';
  return (
    <>
      {withAccounts && isSettled && (
        <Tooltip title={t('subsidy.batch.bankFileHint')}>
          <Button loading={busy} onClick={() => void exportFile()}>
            {t('subsidy.batch.bankFile')}
          </Button>
        </Tooltip>
      )}
      <Button loading={busy} onClick={() => void print()}>
        {t('subsidy.batch.print')}
      </Button>
      <TableButton view={view} batch={batch} withAccounts={withAccounts} />
      <Button loading={busy} onClick={() => void printApproval()}>
        {t('subsidy.batch.printApproval')}
      </Button>
    </>
  );
}
