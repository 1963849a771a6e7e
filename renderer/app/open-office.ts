import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import { systemClock } from '../../shared/lib/clock.ts';
import { builtInDocuments } from '../../shared/schemes/built-in.ts';
import { addBuiltInSchemes } from '../data/add-built-in-schemes.ts';
import { isSeeded, seed, type SeedDocuments } from '../data/seed.ts';
import { createServices, type OpenOutcome, type OpenProgress } from '../data/services.ts';

/** The invented city is a large part of the program that a working office never loads. */
async function demoSeed(): Promise<SeedDocuments> {
  const { demoOffice } = await import('../../shared/demo/demo-office.ts');
  return { ...demoOffice() };
}

/** What the start is busy with, and how far it is. */
export interface StartProgress extends OpenProgress {
  readonly step: 'restoring' | 'preparing';
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
    return outcome;
  } catch (error) {
    await outcome.services.close();
    return { kind: 'failed', error };
  }
}
