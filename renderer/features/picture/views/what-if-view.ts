import { formatThreshold } from '../../../../shared/domain/format-rate.ts';
import type { WhatIf, WhatIfChange } from '../../../../shared/domain/picture/what-if.ts';
import type { PictureYear } from '../../../../shared/domain/picture/picture-year.ts';
import { chartColours } from '../../../ui/chart/chart-colours.ts';
import { formatYuan } from '../../../ui/format-yuan.ts';
import { barChart } from '../bar-chart.ts';
import { numberColumn, wordColumn } from '../columns.ts';
import type { PictureInput, PictureView } from '../picture-view.ts';

function changeText(change: WhatIfChange, { levels, candidates }: PictureYear, t: PictureInput['t']): string {
  const name = candidates.find(({ id }) => id === change.candidacyId)?.name ?? '';
  const level = (code: string | null) => levels.find((one) => one.code === code)?.name ?? t('common.none');
  const { before, after } = change.level;
  const yuan = formatYuan(Math.abs(change.amount.after - change.amount.before));
  const key = change.amount.after >= change.amount.before ? 'change' : 'changeLess';
  return t(`picture.whatIf.${key}`, { name, before: level(before), after: level(after), yuan });
}

/** 补贴测算: what it costs if some more unions reach the top line. */
export function whatIfView(told: WhatIf, { year, t }: Pick<PictureInput, 'year' | 't'>): PictureView {
  const unions = new Map(year.unions.map((union) => [union.id, union]));
  const townships = new Map(year.townships.map(({ code, name }) => [code, name]));
  const changes = Map.groupBy(told.changes, ({ unionId }) => unionId);
  const ids = [...new Set([...told.unions.map(({ unionId }) => unionId), ...changes.keys()])];
  const near = new Map(told.unions.map((one) => [one.unionId, one]));
  const line = formatThreshold(told.line.rate);
  return {
    sentence: t(told.changes.length === 0 ? 'picture.whatIf.nothing' : 'picture.whatIf.sentence', {
      count: told.unions.length,
      line,
      before: formatYuan(told.before),
      after: formatYuan(told.after),
      difference: formatYuan(told.after - told.before),
      people: told.changes.length,
    }),
    columns: [
      wordColumn('township', t('picture.township')),
      wordColumn('unit', t('picture.union')),
      numberColumn('members', t('picture.whatIf.members')),
      numberColumn('verified', t('picture.whatIf.verified')),
      wordColumn('changes', t('picture.whatIf.changes')),
    ],
    rows: ids.map((id) => {
      const union = unions.get(id);
      const heads = near.get(id);
      const own = changes.get(id) ?? [];
      const [first] = own;
      return {
        key: id,
        cells: [
          townships.get(union?.townshipCode ?? '') ?? '',
          union?.name ?? id,
          heads ? String(heads.members) : '',
          heads ? String(heads.verified) : '',
          own.map((change) => changeText(change, year, t)).join('；') || t('picture.whatIf.unchanged'),
        ],
        place: first ? { kind: 'candidacy', id: first.candidacyId } : null,
      };
    }),
    chart: barChart({
      names: [t('picture.whatIf.before'), t('picture.whatIf.after')],
      series: [
        {
          name: t('picture.money.amount'),
          colour: chartColours.dark,
          values: [told.before / 100, told.after / 100],
        },
      ],
      stacked: false,
      unit: t('picture.yuan'),
    }),
  };
}
