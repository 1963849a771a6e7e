import { common } from './common.ts';
import { shell } from './shell.ts';

/** The catalogue every other language must match, key for key. */
export const zhCN = { common, shell } as const;
