import type { EnterpriseUnion } from '../schema/union.ts';
import { coreName, plainName } from './plain-name.ts';
import type { UnionValues } from './union-values.ts';

type Names = Pick<UnionValues, 'name' | 'enterprise' | 'uscc'>;

/** Which registered unions a row may mean: surely one, perhaps some, or none. */
export type UnionMatch =
  | { readonly kind: 'same'; readonly id: string }
  | { readonly kind: 'near'; readonly ids: readonly string[] }
  | { readonly kind: 'none' };

export type FindUnion = (names: Names) => UnionMatch;

const codeKey = (uscc: string | null): string => (uscc ?? '').trim().toUpperCase();

const idOf = ({ id }: EnterpriseUnion): string => id;

/** The ids of unions by something of theirs; nothing is found by an empty key. */
function indexBy(all: readonly EnterpriseUnion[], keyOf: (one: EnterpriseUnion) => string) {
  const index = new Map<string, Set<string>>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== '') index.set(key, (index.get(key) ?? new Set()).add(idOf(one)));
  }
  return (key: string): readonly string[] => [...(index.get(key) ?? [])];
}

/** Too short a core would make all of 武安市一中 and 武安市二中 alike. */
const leastCore = 2;
const longCore = (name: string): string => {
  const core = coreName(name);
  return core.length >= leastCore ? core : '';
};

/**
 * Finds the union that a row means: the same code and a name that agrees, or the same name of the union or its
 * enterprise without another code. One code under two names, several of one name, and names that differ in the
 * legal form or the place alone are near: a person decides.
 */
export function unionFinder(unions: readonly EnterpriseUnion[]): FindUnion {
  const byId = new Map(unions.map((union) => [union.id, union]));
  const byCode = indexBy(unions, ({ enterprise }) => codeKey(enterprise.uscc));
  const byName = indexBy(unions, ({ name }) => plainName(name));
  const byEnterprise = indexBy(unions, ({ enterprise }) => plainName(enterprise.name));
  const byCore = indexBy(unions, ({ name }) => longCore(name));
  const byEnterpriseCore = indexBy(unions, ({ enterprise }) => longCore(enterprise.name));
  const hasOtherCode = (id: string, code: string): boolean => {
    const known = codeKey(byId.get(id)?.enterprise.uscc ?? '');
    return code !== '' && known !== '' && known !== code;
  };
  return ({ name, enterprise, uscc }) => {
    const code = codeKey(uscc);
    const sameCode = byCode(code);
    const named = new Set([...byName(plainName(name)), ...byEnterprise(plainName(enterprise))]);
    const sure = (sameCode.length > 0 ? sameCode : [...named]).filter(
      (id) => named.has(id) && !hasOtherCode(id, code),
    );
    const [only] = sure;
    if (sure.length === 1 && only !== undefined) return { kind: 'same', id: only };
    const near = new Set([
      ...sameCode,
      ...named,
      ...byCore(longCore(name)),
      ...byEnterpriseCore(longCore(enterprise)),
    ]);
    return near.size > 0 ? { kind: 'near', ids: [...near] } : { kind: 'none' };
  };
}
