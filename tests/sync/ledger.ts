/** Every value that was entered in a schedule, and what became of it. */
export interface Ledger {
  /** A value that no other edit has. */
  readonly newToken: () => string;
  /** The edit was made; `replaced` is what its author saw in the place before. */
  readonly note: (token: string, replaced: unknown) => void;
  /** A person has decided about the values in here. */
  readonly explain: (found: unknown) => void;
  /** The values that are neither in `found` nor under one that somebody entered over it, seeing it. */
  readonly missing: (found: unknown) => string[];
}

const tokensIn = (value: unknown): string[] => JSON.stringify(value ?? null).match(/«\d+»/g) ?? [];

/** @param first the number after which the values count, for ledgers that are kept side by side */
export function createLedger(first = 0): Ledger {
  const replacedBy = new Map<string, readonly string[]>();
  const decided = new Set<string>();
  let last = first;
  return {
    newToken: () => {
      last += 1;
      return `«${last}»`;
    },
    note: (token, replaced) => replacedBy.set(token, tokensIn(replaced)),
    explain: (found) => {
      for (const token of tokensIn(found)) decided.add(token);
    },
    missing: (found) => {
      const open = [...tokensIn(found), ...decided];
      const explained = new Set<string>();
      for (let token = open.pop(); token !== undefined; token = open.pop()) {
        if (explained.has(token)) continue;
        explained.add(token);
        open.push(...(replacedBy.get(token) ?? []));
      }
      return [...replacedBy.keys()].filter((token) => !explained.has(token));
    },
  };
}
