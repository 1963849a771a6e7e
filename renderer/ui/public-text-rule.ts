import type { FormRule } from 'antd';
import { numberCodes } from '../../shared/domain/public-words-problem.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { personalNumbers, type PersonalNumber } from '../../shared/domain/masking/personal-numbers.ts';
import { errorMessage } from './show-error.ts';

/** Refuses what is made public and holds an ID, mobile or bank number, of those kinds that the place may not show. */
export const publicTextRule = (
  field: string,
  refused: readonly PersonalNumber['kind'][] = ['idNumber', 'mobile', 'account'],
): FormRule => ({
  validator: (_rule, value: string | undefined) => {
    const found = personalNumbers(value ?? '').find(({ kind }) => refused.includes(kind));
    if (!found) return Promise.resolve();
    const { kind, masked } = found;
    return Promise.reject(
      new Error(errorMessage(new AppError(numberCodes[kind], { field, number: masked }))),
    );
  },
});
