import type { FirstAdmin, FromHub } from '../../shared/ipc/embedded-hub.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { openSetUp, setUp } from '../accounts/set-up.ts';

type Refusal = Extract<FromHub, { readonly kind: 'set-up-done' }>['problem'];

/**
 * Makes the first city admin for whoever sits at this very PC, which stands for the hub's console. The code is made
 * for this one use: a printed one might have expired.
 *
 * @returns why not; null when it is done
 */
export async function addFirstAdmin(hub: HubAccounts, admin: FirstAdmin): Promise<Refusal> {
  try {
    const code = await openSetUp(hub);
    if (code === null) throw new AppError('HUB_ALREADY_SET_UP');
    await setUp(hub, { ...admin, code, address: 'this-pc' });
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { code: error.code, params: { ...error.params } };
  }
}
