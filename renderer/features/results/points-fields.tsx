import { Input, Select, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import { indexScheme } from '../../../shared/domain/index-scheme.ts';
import { parsePoints } from '../../../shared/domain/parse-points.ts';
import type { AmendmentFieldsProps } from './amendment-form.tsx';
import { sheetName } from './amendment-text.ts';

interface Typed {
  readonly sheetId: string | null;
  readonly item: string | null;
  readonly points: string;
}

/** What was mistyped on one sheet; items that follow from counts are corrected by the counts. */
export function PointsFields({ archive, words, candidacyId, onChange }: AmendmentFieldsProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Typed>({ sheetId: null, item: null, points: '' });
  const sheets = archive.sheets.filter(
    (sheet) => sheet.candidacyId === candidacyId && sheet.status === 'submitted' && !sheet.recused,
  );
  const items = indexScheme(words.scheme).items.filter(({ computed }) => !computed);
  const pointsOn = ({ sheetId, item }: Typed): number | null =>
    sheets.find(({ id }) => id === sheetId)?.scores[item ?? ''] ?? null;
  const tell = (change: Partial<Typed>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    const { sheetId, item } = next;
    const after = parsePoints(next.points);
    const before = pointsOn(next);
    const isWhole = sheetId !== null && item !== null && after.ok && after.value !== before;
    onChange(isWhole ? { kind: 'points', sheetId, item, before, after: after.value } : null);
  };
  const before = pointsOn(typed);
  return (
    <>
      <Select<string>
        aria-label={t('supplements.sheet')}
        placeholder={t('supplements.sheet')}
        style={{ width: 160 }}
        value={typed.sheetId}
        onChange={(sheetId) => tell({ sheetId })}
        options={sheets.map(({ id, rater, raterId }) => ({
          value: id,
          label: sheetName({ party: rater, raterId: raterId ?? '' }, words.members, t),
        }))}
      />
      <Select<string>
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('supplements.scoredItem')}
        placeholder={t('supplements.scoredItem')}
        style={{ width: 380 }}
        value={typed.item}
        onChange={(item) => tell({ item })}
        options={items.map(({ code, item }) => ({ value: code, label: `${code} ${item.name}` }))}
      />
      <Input
        aria-label={t('supplements.newPoints')}
        placeholder={t('supplements.newPoints')}
        style={{ width: 130 }}
        value={typed.points}
        status={typed.points !== '' && !parsePoints(typed.points).ok ? 'error' : ''}
        onChange={({ target }) => tell({ points: target.value })}
      />
      {before !== null && (
        <Typography.Text type="secondary">
          {t('supplements.stands', { value: formatPoints(before) })}
        </Typography.Text>
      )}
    </>
  );
}
