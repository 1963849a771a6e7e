import type { TFunction } from 'i18next';
import type { WeightsStep } from '../../shared/domain/explanation.ts';
import { formatThreshold } from '../../shared/domain/format-rate.ts';
import { exactText } from './exact-text.ts';

const whole = 10_000;

/** `5%`, or `15 / 95` where the weight of a missing self sheet went to the others. */
const weightText = (weight: number, divisor: number): string =>
  divisor === whole ? formatThreshold(weight) : `${weight / 100} / ${divisor / 100}`;

/** Each party's share, and the sum of the shares. */
export function weightLines({ terms, divisor, weighted }: WeightsStep, t: TFunction): string[] {
  const products = terms.map(({ product }) => exactText(product)).join(' + ');
  return [
    ...terms.map(({ party, value, weight, product }) =>
      t('results.line.term', {
        party: t(`common.party.${party}`),
        value: exactText(value),
        weight: weightText(weight, divisor),
        product: exactText(product),
      }),
    ),
    t('results.line.sum', { products, sum: exactText(weighted) }),
  ];
}
