import type { SameKeys } from '../same-keys.ts';
import type { zhCN } from '../zh-cn/index.ts';
import { common } from './common.ts';
import { settings } from './settings.ts';
import { roster } from './roster.ts';
import { home } from './home.ts';
import { firstRun } from './first-run.ts';
import { candidacies } from './candidacies.ts';
import { shell } from './shell.ts';
import { print } from './print.ts';

export const en: SameKeys<typeof zhCN> = {
  common,
  shell,
  print,
  candidacies,
  firstRun,
  home,
  roster,
  settings,
};
