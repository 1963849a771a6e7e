import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { missingItems } from '../../../shared/domain/missing-items.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { sheetId } from '../../../shared/schema/sheet.ts';
import type { CandidacyRow } from '../../data/candidacy-rows.ts';
import { useServices } from '../../data/services-context.tsx';
import { BulkDialog } from '../../ui/bulk-dialog.tsx';

interface BulkActsProps {
  /** What is chosen in the list. */
  readonly rows: readonly CandidacyRow[];
  readonly scheme: Scheme;
  readonly onDone: () => void;
}

/** Why a self sheet cannot be handed in as it is: `state` or how many items lack points; null when it can. */
export function selfSheetGap(
  { state, self }: CandidacyRow,
  scheme: Scheme,
): { readonly kind: 'state' } | { readonly kind: 'missing'; readonly count: number } | null {
  if (state === 'withdrawn' || self.kind !== 'draft') return { kind: 'state' };
  const given = Object.entries(self.sheet.scores).flatMap(([code, { points }]) =>
    points === null ? [] : [[code, points] as const],
  );
  const count = missingItems(scheme, Object.fromEntries(given)).length;
  return count === 0 ? null : { kind: 'missing', count };
}

const refOf = (candidacyId: string) => ({ candidacyId, party: 'self' as const, raterId: '' });

/** What a township does to many candidates at once: hand their self sheets in, or let them withdraw. */
export function BulkActs({ rows, scheme, onDone }: BulkActsProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { candidacies, cases, sheets } = repositories;
  const [act, setAct] = useState<'submit' | 'withdraw' | null>(null);
  const close = (acted: boolean) => {
    setAct(null);
    if (acted) onDone();
  };
  const gapText = (row: CandidacyRow): string | null => {
    const gap = selfSheetGap(row, scheme);
    if (!gap) return null;
    return gap.kind === 'missing'
      ? t('candidacies.bulk.missing', { count: gap.count })
      : t(`common.candidacyState.${row.state}`);
  };
  const takeSubmissionBack = async (id: string) => {
    await cases.returnSheet(sheetId(id, 'self'), t('candidacies.bulk.takenBack'), []);
    await sheets.reopen(refOf(id));
  };
  if (rows.length === 0) return null;
  return (
    <>
      <Button onClick={() => setAct('submit')}>{t('candidacies.bulk.submit', { count: rows.length })}</Button>
      <Button onClick={() => setAct('withdraw')}>
        {t('candidacies.bulk.withdraw', { count: rows.length })}
      </Button>
      {act === 'submit' && (
        <BulkDialog
          title={t('candidacies.bulk.submitTitle')}
          explain={t('candidacies.bulk.submitExplain')}
          rows={rows.map((row) => ({ id: row.line.id, name: row.line.name, refusal: gapText(row) }))}
          reason={null}
          act={(id) => sheets.submit(refOf(id))}
          takeBack={takeSubmissionBack}
          onClose={close}
        />
      )}
      {act === 'withdraw' && (
        <BulkDialog
          title={t('candidacies.bulk.withdrawTitle')}
          explain={t('candidacies.withdrawing.explain')}
          rows={rows.map(({ line, state }) => ({
            id: line.id,
            name: line.name,
            refusal: state === 'withdrawn' ? t('common.candidacyState.withdrawn') : null,
          }))}
          reason={{
            label: t('candidacies.withdrawing.reason'),
            placeholder: t('candidacies.withdrawing.placeholder'),
          }}
          act={candidacies.withdraw}
          takeBack={candidacies.reinstate}
          onClose={close}
        />
      )}
    </>
  );
}
