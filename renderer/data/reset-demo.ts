import { demoDatabasePrefix } from '../../shared/ipc/mirror.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { deleteDatabase } from './generations.ts';
import type { Services } from './services.ts';

/**
 * Empties both copies of the demo, so that the next start invents it anew. The page must be loaded again afterwards:
 * its database is closed.
 *
 * @throws AppError MIRROR_CLEAR_REFUSED for any data but the demo's
 */
export async function resetDemo({ store, bridge, close }: Services): Promise<void> {
  const { name } = store.database;
  // Refused first, so that a working office's data is out of reach whatever calls this.
  if (!name.startsWith(demoDatabasePrefix)) throw new AppError('MIRROR_CLEAR_REFUSED', { database: name });
  await close();
  await bridge.mirror?.clear({ database: name });
  await bridge.evidence.clear({ mode: 'demo' });
  await deleteDatabase(name);
}
