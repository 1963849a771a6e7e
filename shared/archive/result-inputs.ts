import type { CycleDocuments } from './from-documents.ts';
import { isCounted } from '../domain/sheet-state.ts';
import { panelRaters } from '../domain/panel-raters.ts';
import type { Candidacy } from '../schema/candidacy.ts';
import type { Cycle } from '../schema/cycle.ts';
import type { Result } from '../schema/result.ts';
import type { Sheet } from '../schema/sheet.ts';

type Input = Result['inputs'][number];

interface Stamped {
  readonly id: string;
  readonly rev: number;
}

const inputOf = (collection: string, document: Stamped | undefined): readonly Input[] =>
  document ? [{ collection, id: document.id, rev: document.rev }] : [];

/**
 * What of the cycle's document a result depends on, named in place of its revision: deadlines and the announcement
 * change the document and no result.
 */
function cycleInputs(cycle: Cycle, townshipCode: string, sheets: readonly Sheet[]): readonly Input[] {
  const { id, cutoff } = cycle;
  const raters = new Set(sheets.map(({ raterId }) => raterId));
  const seats = panelRaters(cycle, townshipCode).filter((member) => raters.has(member.id));
  const parts = [cutoff, ...seats.map((member) => `${member.id}/${member.townshipCode ?? ''}`)];
  return parts.map((part) => ({ collection: 'cycles', id: `${id}/${part}`, rev: 1 }));
}

/** What else befalls a candidacy, an objection or a payment, follows from its result and changes none. */
const changesResult = ({ detail }: CycleDocuments['cases'][number]): boolean =>
  detail.kind === 'return' || detail.kind === 'veto' || detail.kind === 'placement';

/**
 * Names the documents, and the revisions, that the result of each candidacy is computed from. A sheet is named
 * only while it counts: keying a draft changes no result.
 */
export function resultInputs(documents: CycleDocuments): (candidacy: Candidacy) => Input[] {
  const unions = new Map(documents.unions.map((union) => [union.id, union]));
  const people = new Map(documents.people.map((person) => [person.id, person]));
  const sheets = Map.groupBy(documents.sheets, ({ candidacyId }) => candidacyId);
  const cases = Map.groupBy(documents.cases.filter(changesResult), ({ candidacyId }) => candidacyId);
  return (candidacy) => {
    // What is keyed from a paper counts when it has become a sheet.
    const decided = (cases.get(candidacy.id) ?? []).filter(({ detail }) => detail.kind !== 'paper-entry');
    const counted = (sheets.get(candidacy.id) ?? []).filter((sheet) => isCounted(sheet, decided));
    return [
      ...cycleInputs(documents.cycle, candidacy.townshipCode, counted),
      ...inputOf('candidacies', candidacy),
      ...inputOf('unions', unions.get(candidacy.unionId)),
      ...inputOf('people', people.get(candidacy.personId)),
      ...counted.flatMap((sheet) => inputOf('sheets', sheet)),
      ...decided.flatMap((item) => inputOf('cases', item)),
    ].sort((a, b) => (`${a.collection}/${a.id}` < `${b.collection}/${b.id}` ? -1 : 1));
  };
}
