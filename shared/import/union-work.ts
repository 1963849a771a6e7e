import type { Appointment, EnterpriseUnion } from '../schema/union.ts';
import type { ImportWork } from './import-work.ts';
import { personRegister } from './person-register.ts';
import { chairOf, type PlannedRow, type RosterFacts } from './plan-unions.ts';
import type { ChairValues, UnionValues } from './union-values.ts';

/** What a person decided for a row: another one of a union is merged into the row before it. */
export type RowChoice =
  | { readonly kind: 'skip' }
  | { readonly kind: 'create' }
  | { readonly kind: 'update'; readonly unionId: string }
  | { readonly kind: 'merge' };

/** What is done with a row unless somebody decides otherwise: nothing wherever a question is open. */
export function defaultChoice({ standing }: PlannedRow): RowChoice {
  if (standing.kind === 'new') return { kind: 'create' };
  if (standing.kind === 'update') return { kind: 'update', unionId: standing.unionId };
  return { kind: 'skip' };
}

/** `first`, with what it leaves empty taken from `second`. */
export const mergeValues = (first: UnionValues, second: UnionValues): UnionValues => ({
  name: first.name,
  enterprise: first.enterprise,
  uscc: first.uscc ?? second.uscc,
  nature: first.nature ?? second.nature,
  industry: first.industry ?? second.industry,
  address: first.address ?? second.address,
  establishedOn: first.establishedOn ?? second.establishedOn,
  termEndOn: first.termEndOn ?? second.termEndOn,
  chair: first.chair ?? second.chair,
  membership: first.membership ?? second.membership,
});

interface Decided {
  readonly values: UnionValues;
  /** Null for a new union. */
  readonly unionId: string | null;
}

/** The values to write, repeated rows merged into their first one; two rows for one union become one. */
function decidedRows(
  plan: readonly PlannedRow[],
  choiceOf: (planned: PlannedRow) => RowChoice,
): readonly Decided[] {
  const byLine = new Map<number, Decided>();
  const lineOfUnion = new Map<string, number>();
  const add = (line: number, { values, unionId }: Decided): void => {
    const at = (unionId === null ? undefined : lineOfUnion.get(unionId)) ?? line;
    const earlier = byLine.get(at);
    byLine.set(
      at,
      earlier ? { ...earlier, values: mergeValues(earlier.values, values) } : { values, unionId },
    );
    if (unionId !== null) lineOfUnion.set(unionId, at);
  };
  for (const planned of plan) {
    const { row, standing } = planned;
    const choice = choiceOf(planned);
    if (!row.values || choice.kind === 'skip') continue;
    if (choice.kind === 'update') add(row.line, { values: row.values, unionId: choice.unionId });
    else if (choice.kind === 'create') add(row.line, { values: row.values, unionId: null });
    else if (standing.kind === 'repeated') {
      const first = byLine.get(standing.ofLine);
      if (first) byLine.set(standing.ofLine, { ...first, values: mergeValues(first.values, row.values) });
    }
  }
  return [...byLine.values()];
}

type UnionDraft = ImportWork['newUnions'][number];

/** The registered union, or an empty one, with what the row says. */
function withValues(union: UnionDraft, values: UnionValues, officers: readonly Appointment[]): UnionDraft {
  const { enterprise } = union;
  return {
    ...union,
    name: values.name,
    enterprise: {
      ...enterprise,
      name: values.enterprise,
      uscc: values.uscc ?? enterprise.uscc,
      nature: values.nature ?? enterprise.nature,
      industry: values.industry ?? enterprise.industry,
      address: values.address ?? enterprise.address,
    },
    establishedOn: values.establishedOn ?? union.establishedOn,
    termEndOn: values.termEndOn ?? union.termEndOn,
    officers: [...officers],
    membership: values.membership ?? union.membership,
  };
}

const emptyUnion = (id: string, townshipCode: string): UnionDraft => ({
  id,
  townshipCode,
  name: '',
  enterprise: { name: '', uscc: '', nature: '', industry: '', address: '' },
  establishedOn: null,
  termEndOn: null,
  status: 'active',
  officers: [],
  membership: null,
});

const plainUnion = ({
  rev: _rev,
  createdAt: _createdAt,
  updatedAt: _updatedAt,
  updatedBy: _updatedBy,
  deviceId: _deviceId,
  ...union
}: EnterpriseUnion): UnionDraft => union;

/** The documents that a plan makes once every row is decided. */
export function unionWork(
  plan: readonly PlannedRow[],
  choiceOf: (planned: PlannedRow) => RowChoice,
  facts: RosterFacts,
  office: { readonly townshipCode: string; readonly newId: (prefix: string) => string },
): ImportWork {
  const { townshipCode, newId } = office;
  const byId = new Map(facts.unions.map((union) => [union.id, union]));
  const people = personRegister(facts.people, townshipCode, newId);
  const officersOf = (union: UnionDraft, chair: ChairValues | null): readonly Appointment[] => {
    if (!chair || chairOf(union)) return union.officers;
    const { fullTime, electedOn } = chair;
    const personId = people.idOf(chair);
    return [...union.officers, { id: newId('a'), personId, role: 'chair', fullTime, electedOn, endOn: null }];
  };
  const newUnions: UnionDraft[] = [];
  const changedUnions: ImportWork['changedUnions'][number][] = [];
  for (const { values, unionId } of decidedRows(plan, choiceOf)) {
    const stored = unionId === null ? undefined : byId.get(unionId);
    // It went while somebody was looking at the preview.
    if (unionId !== null && !stored) continue;
    const base = stored ? plainUnion(stored) : emptyUnion(newId('u'), townshipCode);
    const union = withValues(base, values, officersOf(base, values.chair));
    if (stored) changedUnions.push({ basedOn: stored.rev, union });
    else newUnions.push(union);
  }
  return { people: people.added, newUnions, changedUnions };
}
