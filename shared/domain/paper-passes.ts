import type { Case } from '../schema/case.ts';
import type { PaperEntryDetail } from '../schema/paper-entry.ts';

/** One person's keying of a paper, with his account. */
export interface PaperPass {
  readonly by: string;
  readonly detail: PaperEntryDetail;
}

/**
 * How far a paper is, as one person may know it: of the other's values he learns nothing before both are complete.
 * `columns` are the codes that must be keyed.
 */
export type PaperStanding =
  | {
      readonly kind: 'open';
      readonly pass: 1 | 2;
      readonly own: PaperPass | null;
      readonly otherDone: boolean;
    }
  /** Two others are at it. */
  | { readonly kind: 'taken' }
  | {
      readonly kind: 'both';
      readonly first: PaperPass;
      readonly second: PaperPass;
      /** The codes where the two differ, in the order of the columns. */
      readonly differing: readonly string[];
    };

const passOf = (cases: readonly Case[], sheetId: string, pass: 1 | 2): PaperPass | null => {
  for (const { detail, updatedBy } of cases) {
    if (detail.kind === 'paper-entry' && detail.sheetId === sheetId && detail.pass === pass)
      return { by: updatedBy, detail };
  }
  return null;
};

const isComplete = (pass: PaperPass | null, columns: readonly string[]): pass is PaperPass =>
  pass !== null && columns.every((code) => pass.detail.points[code] !== undefined);

export function paperStanding(
  cases: readonly Case[],
  sheetId: string,
  columns: readonly string[],
  account: string,
): PaperStanding {
  const first = passOf(cases, sheetId, 1);
  const second = passOf(cases, sheetId, 2);
  if (isComplete(first, columns) && isComplete(second, columns)) {
    const differing = columns.filter((code) => first.detail.points[code] !== second.detail.points[code]);
    return { kind: 'both', first, second, differing };
  }
  if (first === null || first.by === account)
    return { kind: 'open', pass: 1, own: first, otherDone: isComplete(second, columns) };
  if (second === null || second.by === account)
    return { kind: 'open', pass: 2, own: second, otherDone: isComplete(first, columns) };
  return { kind: 'taken' };
}
