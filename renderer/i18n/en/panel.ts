import type { panel as source } from '../zh-cn/panel.ts';
import type { SameKeys } from '../same-keys.ts';

export const panel: SameKeys<typeof source> = { title: '' };
