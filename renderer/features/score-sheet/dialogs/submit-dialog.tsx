import { Alert, Button, Descriptions, Flex, Modal } from 'antd';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTotal } from '../../../../shared/domain/format-points.ts';
import type { Party } from '../../../../shared/schema/sheet.ts';
import type { SheetFigures } from '../sheet-figures.ts';

interface SubmitDialogProps {
  readonly party: Party;
  readonly who: string;
  readonly recused: boolean;
  readonly figures: SheetFigures;
  /** The rates item that cannot be computed, named; null when all is known. */
  readonly indeterminate: string | null;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** A key that is still held down from the shortcut answers nothing. */
const ignoreRepeat = (event: KeyboardEvent): void => {
  if (event.repeat) event.preventDefault();
};

/** The one question before a sheet is submitted, with its totals; Enter answers yes. */
export function SubmitDialog(props: SubmitDialogProps) {
  const { t } = useTranslation();
  const { party, who, recused, figures, indeterminate, busy, onConfirm, onClose } = props;
  const ok = useRef<HTMLButtonElement>(null);
  const totals = [
    { key: 'base', label: t('scoreSheet.submitDialog.base'), children: formatTotal(figures.base) },
    { key: 'bonus', label: t('scoreSheet.submitDialog.bonus'), children: formatTotal(figures.bonus) },
    {
      key: 'total',
      label: t('scoreSheet.submitDialog.total'),
      children: <strong>{t('scoreSheet.points', { points: formatTotal(figures.total) })}</strong>,
    },
  ];
  return (
    <Modal
      open
      title={t('scoreSheet.submitDialog.title', { sheet: t(`scoreSheet.title.${party}`) })}
      footer={
        // The dialog gives the focus to its first button while it opens: an early Enter must not close it.
        <Flex gap={8} style={{ flexDirection: 'row-reverse' }}>
          <Button type="primary" ref={ok} loading={busy} onClick={onConfirm} onKeyDown={ignoreRepeat}>
            {t('scoreSheet.submitDialog.ok')}
          </Button>
          <Button onClick={onClose}>{t('scoreSheet.submitDialog.cancel')}</Button>
        </Flex>
      }
      closable={false}
      afterOpenChange={(open) => open && ok.current?.focus()}
      onCancel={onClose}
    >
      <Descriptions
        size="small"
        column={1}
        bordered
        items={[
          { key: 'who', label: t('scoreSheet.submitDialog.who'), children: who },
          ...(recused ? [] : totals),
        ]}
      />
      {recused && <p>{t('scoreSheet.submitDialog.recused')}</p>}
      {!recused && indeterminate !== null && (
        <Alert
          type="warning"
          showIcon
          style={{ marginTop: 12 }}
          title={t('scoreSheet.submitDialog.indeterminate', { item: indeterminate })}
        />
      )}
      <p>{t('scoreSheet.submitDialog.warn')}</p>
    </Modal>
  );
}
