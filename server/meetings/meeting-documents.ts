import type { Scheme } from '../../shared/schema/scheme.ts';
import { schemeKey } from '../../shared/schema/scheme.ts';
import { builtInSchemes } from '../../shared/schemes/built-in-schemes.ts';
import type { Candidacy } from '../../shared/schema/candidacy.ts';
import type { Case } from '../../shared/schema/case.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';
import type { Meeting } from '../../shared/sync/meeting.ts';
import type { DocumentReads } from '../store/hub-store.ts';

/** One living document, null for none. */
export async function findLiving<N extends CollectionName>(
  reads: DocumentReads,
  collection: N,
  id: string,
): Promise<DocumentOf<N> | null> {
  const stored = (await reads.findByIds(collection, [id])).get(id);
  return stored && !stored.deleted ? stored.document : null;
}

/** The scheme of a cycle; the built-in ones are in every program and need not have come over the network. */
export async function findScheme(reads: DocumentReads, key: string): Promise<Scheme | null> {
  const found = await findLiving(reads, 'schemes', key);
  return found?.content ?? builtInSchemes.find((scheme) => schemeKey(scheme) === key) ?? null;
}

/** The panel's sheets and the cases of a meeting's agenda. */
export interface MeetingPapers {
  readonly sheets: readonly Sheet[];
  readonly cases: readonly Case[];
}

export async function readPapers(
  reads: DocumentReads,
  { agenda }: Pick<Meeting, 'agenda'>,
): Promise<MeetingPapers> {
  const ids = agenda.map(({ candidacyId }) => candidacyId);
  const sheets = await reads.findByCandidacy('sheets', ids);
  return {
    sheets: sheets.filter(({ party }) => party === 'panel'),
    cases: await reads.findByCandidacy('cases', ids),
  };
}

export async function readCandidacies(
  reads: DocumentReads,
  { agenda }: Pick<Meeting, 'agenda'>,
): Promise<ReadonlyMap<string, Candidacy>> {
  const found = await reads.findByIds(
    'candidacies',
    agenda.map(({ candidacyId }) => candidacyId),
  );
  return new Map([...found].map(([id, { document }]) => [id, document]));
}
