import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import { systemClock } from '../../shared/lib/clock.ts';
import { builtInDocuments } from '../../shared/schemes/built-in.ts';
import { addBuiltInSchemes } from '../data/add-built-in-schemes.ts';
import { isSeeded, seed, type SeedDocuments } from '../data/seed.ts';
import { createServices, type OpenOutcome, type OpenProgress, type Services } from '../data/services.ts';
import { readDataKey } from '../data/read-data-key.ts';
import { forgetSearchedWords } from '../data/use-kept-filter.ts';
import { closeDrafts, openDrafts } from '../ui/draft-shelf.ts';

/** The invented city is a large part of the program that a working office never loads. */
async function demoSeed(): Promise<SeedDocuments> {
  const { demoOffice } = await import('../../shared/demo/demo-office.ts');
  return { ...demoOffice() };
}

/** What the start is busy with, and how far it is. */
export interface StartProgress extends OpenProgress {
  readonly step: 'restoring' | 'preparing';
}

/** What was typed and not saved is opened with the data; that and what was searched for is closed with them. */
async function withDrafts(bridge: Bridge, profile: Profile, services: Services): Promise<Services> {
  await openDrafts((await readDataKey(bridge, profile))?.key ?? null);
  const close = (): Promise<void> => {
    closeDrafts();
    forgetSearchedWords();
    return services.close();
  };
  return { ...services, close };
}

/** Opens the data of the profile's office; a new database begins with the city's units and scheme, or the demo. */
export async function openOffice(
  bridge: Bridge,
  profile: Profile,
  onProgress: (progress: StartProgress) => void,
): Promise<OpenOutcome> {
  const outcome = await createServices({
    bridge,
    profile,
    clock: systemClock,
    onProgress: (progress) => onProgress({ ...progress, step: 'restoring' }),
  });
  if (outcome.kind !== 'open') return outcome;
  const { database } = outcome.services.store;
  try {
    if (!(await isSeeded(database))) {
      const documents =
        profile.mode === 'demo' ? await demoSeed() : { ...builtInDocuments(systemClock.now().getFullYear()) };
      await seed(database, documents, (progress) => onProgress({ ...progress, step: 'preparing' }));
    } else if (profile.mode === 'office') await addBuiltInSchemes(database);
    return { ...outcome, services: await withDrafts(bridge, profile, outcome.services) };
  } catch (error) {
    await outcome.services.close();
    return { kind: 'failed', error };
  }
}
