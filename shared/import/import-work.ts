import type { Person } from '../schema/person.ts';
import type { EnterpriseUnion } from '../schema/union.ts';

type Stamps = 'rev' | 'createdAt' | 'updatedAt' | 'updatedBy' | 'deviceId';

/** Everything that one import writes: all of it or nothing. */
export interface ImportWork {
  readonly people: readonly Omit<Person, Stamps>[];
  readonly newUnions: readonly Omit<EnterpriseUnion, Stamps>[];
  /** The unions as they are to be, made from the state of this revision. */
  readonly changedUnions: readonly {
    readonly basedOn: number;
    readonly union: Omit<EnterpriseUnion, Stamps>;
  }[];
}
