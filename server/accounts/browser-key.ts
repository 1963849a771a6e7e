import { randomBytes } from 'node:crypto';
import { unitKey } from '../../shared/domain/unit-key.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { HubSession } from '../session.ts';
import { browserDevice } from './account-session.ts';
import type { HubAccounts } from './hub-accounts.ts';

/**
 * What opens the data of the session's unit in the session's browser, made when it is asked for first. Colleagues read
 * the same rows and share it; the browser of anybody else, and a disk without a session, get nothing.
 *
 * @returns 32 bytes in base64
 * @throws AppError NOT_A_BROWSER for a PC, which keeps its keys by itself, and for a browser without a secret of its own
 */
export async function browserKey(
  { store, cityId, clock }: HubAccounts,
  session: HubSession,
): Promise<{ readonly key: string }> {
  const unit = unitKey(session);
  const reads = store.accounts(cityId);
  const keyHash = await reads.machineOf(session.sessionId);
  if (keyHash === null || session.deviceId !== browserDevice(session.sessionId))
    throw new AppError('NOT_A_BROWSER');
  const known = await reads.findBrowserKey(unit, keyHash);
  if (known !== null) return { key: known };
  return store.write(cityId, async (city) => {
    const other = await city.findBrowserKey(unit, keyHash);
    if (other !== null) return { key: other };
    const secret = randomBytes(32).toString('base64');
    await city.addBrowserKey({ unit, keyHash, secret, at: clock.now().toISOString() });
    return { key: secret };
  });
}
