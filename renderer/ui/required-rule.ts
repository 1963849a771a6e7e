import type { FormRule } from 'antd';
import { AppError } from '../../shared/lib/app-error.ts';
import { errorMessage } from './show-error.ts';

/** Refuses a field that is empty or blank, by its name. */
export const requiredRule = (field: string): FormRule => ({
  required: true,
  whitespace: true,
  message: errorMessage(new AppError('FIELD_REQUIRED', { field })),
});
