import type { Scheme } from '../schema/scheme.ts';
import { bonus } from './wuan-2021/bonus.ts';
import { coordination } from './wuan-2021/coordination.ts';
import { execution } from './wuan-2021/execution.ts';
import { innovation } from './wuan-2021/innovation.ts';
import { organisation } from './wuan-2021/organisation.ts';
import { professional } from './wuan-2021/professional.ts';
import { veto } from './wuan-2021/veto.ts';

/**
 * 武安模板, an example to edit. From the article come the seven 大项, the 5/15/80 weights, the monthly amounts and
 * the points of B1 to B4; the bands, the policies and every other item are assumptions (domain §2).
 */
export const wuan2021: Scheme = {
  id: 'wuan-2021',
  version: 1,
  name: '武安模板（示例，可编辑）',
  weights: { self: 500, township: 1500, panel: 8000 },
  policies: {
    missingSelf: 'ineligible',
    bonusMode: 'in-sheet',
    bonusCap: 1000,
    rateDenominator: 'members',
    rateCombine: 'both',
    recusal: 'own-township',
    trim: false,
    quorum: 1,
    startRule: 'next-month',
    endRule: 'same-month',
  },
  levels: [
    { code: 'senior', name: '高级', min: 9000, op: '>=', monthly: 30_000 },
    { code: 'intermediate', name: '中级', min: 8000, op: '>=', monthly: 20_000 },
    { code: 'junior', name: '初级', min: 7000, op: '>=', monthly: 10_000 },
    { code: 'ungraded', name: '未级', min: null, op: '>=', monthly: 0 },
  ],
  categories: [professional, organisation, execution, coordination, innovation, bonus, veto],
};
