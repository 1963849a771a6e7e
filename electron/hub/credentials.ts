import { EnrolledSchema, type Who } from '../../shared/sync/account-answers.ts';
import { askHub, type HttpRequest } from '../../shared/sync/hub-client.ts';
import { readPinnedCode } from '../../shared/sync/hub-pin.ts';
import type { HubOutcome } from '../../shared/sync/hub-outcome.ts';
import type { HubLink } from './hub-link.ts';

/** A PC by its own name for itself, and by the name people know it by. */
export interface Pc {
  readonly id: string;
  readonly name: string;
  readonly key: string | undefined;
  /** Whose data it holds, undefined when it holds none yet. */
  readonly unit: string | undefined;
}

/** How this PC gets and gives up its token. */
export interface Credentials {
  /** @throws AppError SECRETS_UNPROTECTED */
  readonly enrol: (code: string, pc: Pc) => Promise<HubOutcome<Who>>;
  /** @throws AppError SECRETS_UNPROTECTED */
  readonly signIn: (account: string, password: string, pc: Pc) => Promise<HubOutcome<Who>>;
  /** Done on this PC even when the hub cannot be told. */
  readonly signOut: () => Promise<void>;
}

type Way = Pick<HubLink, 'send' | 'sendOpenly' | 'vault' | 'check' | 'address'>;

const post = (path: string, body: object): HttpRequest => ({
  method: 'POST',
  path,
  body: JSON.stringify(body),
});

export function createCredentials({ send, sendOpenly, vault, check, address }: Way): Credentials {
  const take = async (request: HttpRequest): Promise<HubOutcome<Who>> => {
    const outcome = await askHub(sendOpenly, EnrolledSchema, request);
    if (outcome.kind !== 'ok') return outcome;
    // The page never sees the token.
    const { token, ...who } = outcome.value;
    await vault.write(token);
    await check.learn();
    return { ...outcome, value: who };
  };
  return {
    enrol: async (typed, { id, name, key: deviceKey, unit }) => {
      const { code, pin } = readPinnedCode(typed);
      const before = address.pin();
      if (pin !== null) address.setPin(pin);
      const body = { code, deviceId: id, deviceName: name, deviceKey, unit };
      const outcome = await take(post('/v1/devices/enrol', body));
      if (outcome.kind !== 'ok') address.setPin(before);
      return outcome;
    },
    signIn: (account, password, { id, name, key: deviceKey, unit }) =>
      take(post('/v1/session', { account, password, device: { id, name }, deviceKey, unit })),
    signOut: async () => {
      await send({ method: 'DELETE', path: '/v1/session', body: null });
      vault.clear();
      check.forget();
    },
  };
}
