import type { TFunction } from 'i18next';
import type { AnyItem, PlacedItem, SchemeChange } from '../../../shared/domain/diff-schemes.ts';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import type { Category, Level } from '../../../shared/schema/scheme.ts';
import { formatYuan } from '../../ui/format-yuan.ts';
import { policyLabel, policyText } from './policy-words.ts';

/** One difference in words, as the screen and the paper show it. */
export interface ChangeRow {
  readonly place: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

const line = (points: string, op: Level['op'], t: TFunction): string =>
  t('schemes.line', { points: t('schemes.points', { points }), op: t(`schemes.op.${op}`) });

const levelText = (level: Level | null, t: TFunction): string => {
  if (!level) return '';
  const { name, min, op, monthly, ratioCap } = level;
  const from = t('schemes.level.floor');
  const cap = ratioCap === undefined ? '' : t('schemes.level.capText', { cap: formatPoints(ratioCap) });
  const money =
    monthly > 0 ? t('scheme.level.perMonth', { yuan: formatYuan(monthly) }) : t('scheme.level.none');
  return [name, min === null ? from : line(formatPoints(min), op, t), cap, money]
    .filter((text) => text !== '')
    .join('，');
};

const categoryText = (category: Category | null, t: TFunction): string => {
  if (!category) return '';
  const worth =
    category.kind === 'veto' ? t('scheme.noPoints') : t('scheme.base', { max: formatPoints(category.max) });
  return `${category.name}，${worth}`;
};

/** How an item gives points, without its words. */
function pointsText(item: AnyItem, t: TFunction): string {
  if (!('kind' in item)) return '';
  const points = (value: number): string => t('schemes.points', { points: formatPoints(value) });
  switch (item.kind) {
    case 'bool':
      return '';
    case 'scale':
      return `${t('schemes.field.step')} ${points(item.step)}`;
    case 'count':
    case 'deduct':
      return `${t(`schemes.unit.${item.kind}`)} ${points(item.unit)}`;
    case 'tiers':
      return item.tiers.map((tier) => `${tier.text} ${points(tier.points)}`).join('；');
    case 'parts':
      return item.parts.map((part) => `${part.name} ${points(part.points)}`).join('；');
    case 'rates':
      return item.tiers
        .map(
          ({ op, rate, points: given }) =>
            `${t('schemes.line', { points: percent(rate), op: t(`schemes.op.${op}`) })} ${points(given)}`,
        )
        .join('；');
  }
}

function itemText(placed: PlacedItem | null, t: TFunction): string {
  if (!placed) return '';
  const { item } = placed;
  const worth = 'max' in item ? t('schemes.points', { points: formatPoints(item.max) }) : '';
  return [item.name, worth, pointsText(item, t), item.rule ?? ''].filter((text) => text !== '').join('，');
}

/** One field of an item as it reads. */
function fieldText(placed: PlacedItem, field: string, t: TFunction): string {
  const { item, category } = placed;
  switch (field) {
    case 'category':
      return category.name;
    case 'source':
      return t(`common.source.${item.source}`);
    case 'max':
      return 'max' in item ? t('schemes.points', { points: formatPoints(item.max) }) : '';
    case 'kind':
      return 'kind' in item ? t(`schemes.kind.${item.kind}`) : '';
    case 'step':
    case 'unit':
    case 'tiers':
    case 'parts':
      return pointsText(item, t);
    default: {
      const value = new Map<string, unknown>(Object.entries(item)).get(field);
      return typeof value === 'string' ? value : '';
    }
  }
}

function itemRows(change: Extract<SchemeChange, { kind: 'item' }>, t: TFunction): readonly ChangeRow[] {
  const { before, after, fields } = change;
  const named = after ?? before;
  const place = named ? `${named.item.code} ${named.item.name}` : '';
  if (!before || !after) {
    const what = t(before ? 'schemes.change.removed' : 'schemes.change.added');
    return [{ place, what, before: itemText(before, t), after: itemText(after, t) }];
  }
  return fields.map((field) => ({
    place,
    what: t(`schemes.field.${field}`, { defaultValue: field }),
    before: fieldText(before, field, t),
    after: fieldText(after, field, t),
  }));
}

const percent = (value: number): string => `${formatPoints(value)}%`;

/** The differences of two schemes in words, in the order of the scheme. */
export function changeRows(changes: readonly SchemeChange[], t: TFunction): readonly ChangeRow[] {
  return changes.flatMap((change): readonly ChangeRow[] => {
    switch (change.kind) {
      case 'name':
        return [
          {
            place: t('schemes.name'),
            what: t('schemes.change.changed'),
            before: change.before,
            after: change.after,
          },
        ];
      case 'weight':
        return [
          {
            place: t('scheme.weights'),
            what: t(`common.party.${change.party}`),
            before: percent(change.before),
            after: percent(change.after),
          },
        ];
      case 'level':
        return [
          {
            place: t('scheme.levels'),
            what: (change.after ?? change.before)?.name ?? '',
            before: levelText(change.before, t),
            after: levelText(change.after, t),
          },
        ];
      case 'policy':
        return [
          {
            place: t('scheme.policies'),
            what: policyLabel(change.policy, t),
            before: policyText(change.policy, change.before, t),
            after: policyText(change.policy, change.after, t),
          },
        ];
      case 'category':
        return [
          {
            place: t('schemes.category'),
            what: (change.after ?? change.before)?.code ?? '',
            before: categoryText(change.before, t),
            after: categoryText(change.after, t),
          },
        ];
      case 'item':
        return itemRows(change, t);
      case 'order':
        return [
          { place: t(`schemes.order.${change.of}`), what: t('schemes.change.order'), before: '', after: '' },
        ];
      case 'other':
        return [
          {
            place: t(`schemes.field.${change.field}`, { defaultValue: change.field }),
            what: t('schemes.change.changed'),
            before: '',
            after: '',
          },
        ];
    }
  });
}
