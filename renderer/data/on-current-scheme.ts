import { indexScheme } from '../../shared/domain/index-scheme.ts';
import { refitSheet } from '../../shared/domain/refit-sheet.ts';
import type { Draft } from './prepare-document.ts';
import type { SheetContext } from './sheet-context.ts';

/** A sheet that was begun under another version of the scheme, as the cycle's present one takes it over. */
export const onCurrentScheme = (
  sheet: Draft<'sheets'>,
  { cycle, scheme }: Pick<SheetContext, 'cycle' | 'scheme'>,
): Draft<'sheets'> =>
  sheet.schemeKey === cycle.schemeKey
    ? sheet
    : { ...sheet, ...refitSheet(indexScheme(scheme), sheet), schemeKey: cycle.schemeKey };
