import type { Candidacy } from '../../shared/schema/candidacy.ts';
import type { Evidence } from '../../shared/schema/evidence.ts';
import type { Repositories } from './repositories.ts';
import type { Store } from './store.ts';
import type { OnProgress } from './write-in-batches.ts';

export interface CarriedOver {
  readonly people: number;
  readonly files: number;
  /** Files that are neither on this PC nor at the hub, so that they stayed behind. */
  readonly missing: number;
}

/**
 * Takes people of an earlier year into a cycle, with the files that still prove the same. Their posts and unions are
 * the roster's and need no copy; sheets begin empty. Done twice it changes nothing.
 *
 * @param files evidence of the earlier year that is to come along; what belongs to nobody in `people` stays behind
 */
export async function carryOverYear(
  store: Store,
  { candidacies, evidence }: Pick<Repositories, 'candidacies' | 'evidence'>,
  cycleId: string,
  people: readonly Candidacy[],
  files: readonly Evidence[],
  onProgress: OnProgress = () => undefined,
): Promise<CarriedOver> {
  const ids = await candidacies.addMany(cycleId, people);
  const found = await store.database.candidacies.findByIds(ids).exec();
  const successors = new Map(
    people.map(({ id }, place) => [id, found.get(ids[place] ?? '')?.toMutableJSON()]),
  );
  let [carried, missing] = [0, 0];
  for (const [place, file] of files.entries()) {
    const successor = successors.get(file.candidacyId);
    if (successor && (await evidence.carry(file, successor))) carried += 1;
    else if (successor) missing += 1;
    onProgress(place + 1, files.length);
  }
  return { people: people.length, files: carried, missing };
}
