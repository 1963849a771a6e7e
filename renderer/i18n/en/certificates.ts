import type { certificates as source } from '../zh-cn/certificates.ts';
import type { SameKeys } from '../same-keys.ts';

export const certificates: SameKeys<typeof source> = { title: '' };
