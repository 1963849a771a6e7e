import type { EnterpriseUnion } from '../schema/union.ts';
import type { Person } from '../schema/person.ts';
import { problem, type Problem } from '../lib/problem.ts';
import { unionFinder } from './match-unions.ts';
import { plainName } from './plain-name.ts';
import type { UnionRow, UnionValues } from './union-values.ts';

/** The township's roster, against which a list is held. */
export interface RosterFacts {
  readonly unions: readonly EnterpriseUnion[];
  readonly people: readonly Person[];
}

/** What becomes of a row: a new union, a change of one, nothing, or a question to a person. */
export type RowStanding =
  | { readonly kind: 'error' }
  | { readonly kind: 'new' }
  | { readonly kind: 'update'; readonly unionId: string; readonly fields: readonly string[] }
  | { readonly kind: 'same'; readonly unionId: string }
  | { readonly kind: 'near'; readonly unionIds: readonly string[] }
  /** Of the union of an earlier row of the list, counted as in the sheet. */
  | { readonly kind: 'repeated'; readonly ofLine: number };

export interface PlannedRow {
  readonly row: UnionRow;
  readonly standing: RowStanding;
  readonly notices: readonly Problem[];
}

/** The officer in office as chair. */
export const chairOf = ({ officers }: Pick<EnterpriseUnion, 'officers'>) =>
  officers.find(({ role, endOn }) => role === 'chair' && endOn === null);

const differs = (given: string | null, stored: string | null): boolean =>
  given !== null && given !== (stored ?? '');

/** The fields of a registered union that a row changes; what the row leaves empty stays. */
function changedFields(union: EnterpriseUnion, values: UnionValues): readonly string[] {
  const { enterprise, membership } = union;
  const counted = values.membership;
  const found: readonly (readonly [string, boolean])[] = [
    ['name', differs(values.name, union.name)],
    ['enterprise', differs(values.enterprise, enterprise.name)],
    ['uscc', differs(values.uscc, enterprise.uscc)],
    ['nature', differs(values.nature, enterprise.nature)],
    ['industry', differs(values.industry, enterprise.industry)],
    ['address', differs(values.address, enterprise.address)],
    ['establishedOn', differs(values.establishedOn, union.establishedOn)],
    ['termEndOn', differs(values.termEndOn, union.termEndOn)],
    ['chair', values.chair !== null && !chairOf(union)],
    [
      'membership',
      counted !== null &&
        (membership === null ||
          (['asOf', 'employees', 'members', 'verified'] as const).some(
            (key) => counted[key] !== membership[key],
          )),
    ],
  ];
  return found.filter(([, changed]) => changed).map(([field]) => field);
}

const repeatKeys = ({ name, enterprise, uscc }: UnionValues): readonly string[] => [
  `name:${plainName(name)}`,
  ...(uscc ? [`code:${uscc}/${plainName(enterprise)}`] : []),
];

/** What each row of a list would do to the roster. Nothing is written; the same rows and roster give the same plan. */
export function planUnions(
  rows: readonly UnionRow[],
  { unions, people }: RosterFacts,
): readonly PlannedRow[] {
  const find = unionFinder(unions);
  const byId = new Map(unions.map((union) => [union.id, union]));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? '';
  const known = new Set(people.filter(({ merged }) => !merged).map(({ name }) => name));
  const seen = new Map<string, number>();
  const targets = new Map<string, number>();

  const standingOf = (values: UnionValues, line: number): RowStanding => {
    const match = find(values);
    const earlier = [
      ...repeatKeys(values).map((key) => seen.get(key)),
      match.kind === 'same' ? targets.get(match.id) : undefined,
    ].find((at) => at !== undefined);
    if (earlier !== undefined) return { kind: 'repeated', ofLine: earlier };
    for (const key of repeatKeys(values)) seen.set(key, line);
    if (match.kind === 'none') return { kind: 'new' };
    if (match.kind === 'near') return { kind: 'near', unionIds: match.ids };
    targets.set(match.id, line);
    const union = byId.get(match.id);
    const fields = union ? changedFields(union, values) : [];
    return fields.length === 0
      ? { kind: 'same', unionId: match.id }
      : { kind: 'update', unionId: match.id, fields };
  };
  const chairNotices = ({ chair }: UnionValues, standing: RowStanding): readonly Problem[] => {
    if (!chair) return [];
    const union = standing.kind === 'update' || standing.kind === 'same' ? byId.get(standing.unionId) : null;
    const present = union && chairOf(union);
    if (present) {
      const name = nameOf(present.personId);
      return name === chair.name ? [] : [problem('chair', 'IMPORT_CHAIR_STANDS', { name })];
    }
    return known.has(chair.name) ? [problem('chair', 'IMPORT_NAMESAKE', { name: chair.name })] : [];
  };
  return rows.map((row) => {
    if (!row.values) return { row, standing: { kind: 'error' }, notices: row.notices };
    const standing = standingOf(row.values, row.line);
    return { row, standing, notices: [...row.notices, ...chairNotices(row.values, standing)] };
  });
}
