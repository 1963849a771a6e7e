import type { Cycle } from '../schema/cycle.ts';
import type { OrgUnit } from '../schema/org-unit.ts';
import { schemeKey } from '../schema/scheme.ts';
import type { SchemeVersion } from '../schema/scheme-version.ts';
import { builtInSchemes } from './built-in-schemes.ts';
import { wuan2021 } from './wuan-2021.ts';
import { wuanOrgUnits } from './wuan-org-units.ts';

export const wuanCityCode = '130481';

type Stamp = Pick<OrgUnit, 'rev' | 'createdAt' | 'updatedAt' | 'updatedBy' | 'deviceId'>;

/** What every office starts with, with the same ids on every PC, so that copies meet instead of doubling. */
export interface ReferenceDocuments {
  readonly orgUnits: readonly OrgUnit[];
  readonly schemes: readonly SchemeVersion[];
  readonly cycles: readonly Cycle[];
}

const orgUnit = (stamp: Stamp, unit: Omit<OrgUnit, keyof Stamp | 'active'>): OrgUnit => ({
  ...stamp,
  ...unit,
  active: true,
});

const orgUnitsOf = (stamp: Stamp): OrgUnit[] => [
  orgUnit(stamp, {
    id: wuanCityCode,
    kind: 'city',
    name: '武安市',
    unionName: '武安市总工会',
    pseudo: false,
    sortNo: 0,
  }),
  ...wuanOrgUnits.map(({ code, name, unionName, pseudo }, index) =>
    orgUnit(stamp, { id: code, kind: 'township', name, unionName, pseudo, sortNo: index + 1 }),
  ),
];

const cycleOf = (stamp: Stamp, year: number): Cycle => ({
  ...stamp,
  id: String(year),
  year,
  cutoff: `${year}-11-30`,
  schemeKey: schemeKey(wuan2021),
  status: 'open',
  selfDeadline: null,
  townshipDeadline: null,
  panelDeadline: null,
  panel: [],
});

/** The org units, the built-in schemes and the open cycle of `year` for the city of 武安. */
export const wuanReference = (stamp: Stamp, year: number): ReferenceDocuments => ({
  orgUnits: orgUnitsOf(stamp),
  schemes: builtInSchemes.map((content) => ({
    ...stamp,
    id: schemeKey(content),
    status: 'published',
    content,
    publishedAt: stamp.createdAt,
  })),
  cycles: [cycleOf(stamp, year)],
});
