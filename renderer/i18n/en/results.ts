import type { results as source } from '../zh-cn/results.ts';
import type { SameKeys } from '../same-keys.ts';

export const results: SameKeys<typeof source> = { title: '' };
