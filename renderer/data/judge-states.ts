import type { MirrorRow } from '../../shared/ipc/mirror.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { factsOfState } from './facts-of-state.ts';
import type { StoredState } from './local-copy.ts';
import { isNewerState, type StateMark } from './newer-state.ts';
import type { StateMarker } from './state-marker.ts';

/** One copy's state of a document, without its content. */
export interface StateStanding extends StateMark {
  /** Whether it is as this program has stored it; true where there are no marks. */
  readonly fits: boolean;
}

/** A row's document, whole as RxDB had stored it. */
export const stateOfRow = ({ json }: MirrorRow): StoredState => JSON.parse(json) as StoredState;

/** What goes before nothing else: of a state that has lost even what RxDB notes beside it. */
const broken: StateStanding = { rev: '0-', lwt: 0, fits: false };
const revision = /^\d+-/u;

export async function standingOfLocal(
  marker: StateMarker | null,
  collection: CollectionName,
  state: StoredState,
): Promise<StateStanding> {
  if (!marker) return { ...factsOfState(state), fits: true };
  try {
    const { rev, lwt } = factsOfState(state);
    return revision.test(rev) ? { rev, lwt, fits: await marker.fits(collection, state) } : broken;
  } catch {
    return broken;
  }
}

/** Columns that say something else than the document of their row were changed. */
async function fitsRow(marker: StateMarker, collection: CollectionName, row: MirrorRow): Promise<boolean> {
  try {
    const state = stateOfRow(row);
    const { rev, lwt, deleted } = factsOfState(state);
    const isSame = state.id === row.id && rev === row.rev && lwt === row.lwt && deleted === row.deleted;
    return isSame && (await marker.fits(collection, state));
  } catch {
    return false;
  }
}

export const standingOfRow = async (
  marker: StateMarker | null,
  collection: CollectionName,
  row: MirrorRow,
): Promise<StateStanding> => ({
  rev: marker === null || revision.test(row.rev) ? row.rev : broken.rev,
  lwt: row.lwt,
  fits: marker === null || (await fitsRow(marker, collection, row)),
});

/** The copy whose state goes into the other: one that has its mark before one that has not, else the newer one. */
export function winnerOf(local: StateStanding, mirror: StateStanding): 'local' | 'mirror' | null {
  if (local.fits !== mirror.fits) return local.fits ? 'local' : 'mirror';
  if (isNewerState(mirror, local)) return 'mirror';
  return isNewerState(local, mirror) ? 'local' : null;
}
