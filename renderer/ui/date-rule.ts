import type { FormRule } from 'antd';
import { AppError } from '../../shared/lib/app-error.ts';
import { parseDate } from '../../shared/lib/parse-date.ts';
import { errorMessage } from './show-error.ts';

/** Refuses what is not a date, in plain words; an empty field passes unless the date is required. */
export const dateRule = (field: string, required: boolean): FormRule => ({
  validator: (_rule, value: string | undefined) => {
    const typed = (value ?? '').trim();
    if (typed === '') {
      return required
        ? Promise.reject(new Error(errorMessage(new AppError('FIELD_REQUIRED', { field }))))
        : Promise.resolve();
    }
    return parseDate(typed) === null
      ? Promise.reject(new Error(errorMessage(new AppError('DATE_INVALID', { field, value: typed }))))
      : Promise.resolve();
  },
});
