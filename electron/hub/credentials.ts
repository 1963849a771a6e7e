import { Type } from 'typebox';
import { askHub, type HttpRequest, type Send } from '../../shared/sync/hub-client.ts';
import type { HubOutcome } from '../../shared/sync/hub-outcome.ts';
import type { TokenVault } from './token-vault.ts';

/** How this PC gets and gives up its token. */
export interface Credentials {
  /** @throws AppError SECRETS_UNPROTECTED */
  readonly enrol: (code: string) => Promise<HubOutcome<object>>;
  /** @throws AppError SECRETS_UNPROTECTED */
  readonly signIn: (account: string, password: string) => Promise<HubOutcome<object>>;
  /** Done on this PC even when the hub cannot be told. */
  readonly signOut: () => Promise<void>;
}

const TokenAnswer = Type.Object({ token: Type.String({ minLength: 1 }) });

const post = (path: string, body: object): HttpRequest => ({
  method: 'POST',
  path,
  body: JSON.stringify(body),
});

export function createCredentials(send: Send, vault: TokenVault): Credentials {
  const take = async (request: HttpRequest): Promise<HubOutcome<object>> => {
    const outcome = await askHub(send, TokenAnswer, request);
    if (outcome.kind !== 'ok') return outcome;
    await vault.write(outcome.value.token);
    // The page never sees the token.
    return { ...outcome, value: {} };
  };
  return {
    enrol: (code) => take(post('/v1/devices', { code })),
    signIn: (account, password) => take(post('/v1/session', { account, password })),
    signOut: async () => {
      await send({ method: 'DELETE', path: '/v1/session', body: null });
      vault.clear();
    },
  };
}
