import type { worklist as source } from '../zh-cn/worklist.ts';
import type { SameKeys } from '../same-keys.ts';

export const worklist: SameKeys<typeof source> = { title: '' };
