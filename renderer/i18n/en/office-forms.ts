import type { SameKeys } from '../same-keys.ts';
import { officeForms as source } from '../zh-cn/office-forms.ts';

/** The office's forms are printed in Chinese whatever language the screens speak; no screen shows these texts. */
export const officeForms: SameKeys<typeof source> = source;
