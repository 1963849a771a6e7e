import i18next from 'i18next';
import { AppError } from '../../shared/lib/app-error.ts';

/** What went wrong in the user's language; an unexpected error keeps its own words, so that it can be reported. */
export function errorMessage(error: unknown): string {
  if (error instanceof AppError) return error.text(i18next.language === 'en' ? 'en' : 'zh-CN');
  return error instanceof Error ? error.message : String(error);
}
