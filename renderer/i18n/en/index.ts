import type { SameKeys } from '../same-keys.ts';
import type { zhCN } from '../zh-cn/index.ts';
import { common } from './common.ts';
import { shell } from './shell.ts';

export const en: SameKeys<typeof zhCN> = { common, shell };
