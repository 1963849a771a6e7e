import { archiveFromDocuments } from '../../shared/archive/from-documents.ts';
import { replayCycle, type Replay } from '../../shared/domain/replay-cycle.ts';
import type { Scheme } from '../../shared/schema/scheme.ts';
import { subjectKind } from '../../shared/schema/subject.ts';
import type { CycleDocuments } from '../../shared/archive/from-documents.ts';
import { pause } from './pause.ts';
import { readCycleDocuments } from './read-cycle-documents.ts';
import type { Store } from './store.ts';

/** A cycle of this or last year under another scheme, with the documents it was replayed from. */
export interface CycleReplay {
  readonly documents: CycleDocuments;
  readonly replay: Replay;
}

/** This year's cycle and last year's. */
const replayed = 2;

/**
 * Grades the sheets of the two newest cycles of the same subject again under a scheme that is not used yet, newest
 * first; nothing is saved. A cycle whose own scheme is not on this PC is left out.
 */
export async function replayScheme(store: Store, scheme: Scheme): Promise<readonly CycleReplay[]> {
  const cycles = (await store.database.cycles.find().exec()).map((cycle) => cycle.toMutableJSON());
  const versions = (await store.database.schemes.find().exec()).map((version) => version.toMutableJSON());
  // Chairs' sheets say nothing about a service station.
  const alike = versions.filter(({ content }) => subjectKind(content) === subjectKind(scheme));
  const keys = new Set(alike.map(({ id }) => id));
  const newest = cycles
    .filter(({ schemeKey }) => keys.has(schemeKey))
    .toSorted((a, b) => b.year - a.year)
    .slice(0, replayed);
  const replays: CycleReplay[] = [];
  for (const { id } of newest) {
    const documents = await readCycleDocuments(store, id);
    await pause();
    replays.push({ documents, replay: replayCycle(archiveFromDocuments(documents), scheme) });
    await pause();
  }
  return replays;
}
