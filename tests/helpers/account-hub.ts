import type { FastifyInstance, InjectOptions } from 'fastify';
import { addAccount, atTheHub } from '../../server/accounts/add-account.ts';
import { createAuthenticate } from '../../server/accounts/authenticate.ts';
import { buildHub, type HubOptions } from '../../server/app.ts';
import type { Account } from '../../server/store/account-store.ts';
import type { HubStore } from '../../server/store/hub-store.ts';
import { PROTOCOL_HEADER } from '../../shared/sync/protocol.ts';
import { newAccount, newAdmin, password, testAccounts, type TestAccounts } from './test-accounts.ts';

export const protocol = { [PROTOCOL_HEADER]: '1' };

export interface AccountHub extends TestAccounts {
  readonly app: FastifyInstance;
  readonly clerk: Account;
  readonly admin: Account;
  /** One request, with the token of a PC or the cookie of a browser. */
  readonly ask: (
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    who?: Who | null,
    payload?: object,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
  readonly signIn: (login: string, text?: string) => Promise<Who>;
  /** Enrols a PC by a code that the admin makes for this account. */
  readonly enrol: (accountId: string, deviceId: string) => Promise<Who>;
}

export interface Answer {
  readonly status: number;
  readonly code: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
}

export type Who = Readonly<Record<'cookie', string>> | Readonly<Record<'authorization', string>>;

export const bearer = (token: unknown): Who => ({ authorization: `Bearer ${String(token)}` });

/** A hub with an admin and a township's clerk. */
export async function openAccountHub(
  store: HubStore,
  cityId: string,
  options: Pick<HubOptions, 'logger' | 'metricsToken' | 'tls'> = {},
): Promise<AccountHub> {
  const accounts = testAccounts(store, cityId);
  const app = await buildHub({
    ...accounts,
    ...options,
    accounts,
    authenticate: createAuthenticate(accounts),
    rendererFolder: null,
    heartbeatMs: 20,
  });
  const admin = await addAccount(accounts, newAdmin(cityId), atTheHub);
  const clerk = await addAccount(accounts, newAccount(), atTheHub);
  const ask: AccountHub['ask'] = async (method, url, who = null, payload, headers = {}) => {
    const request: InjectOptions = { method, url, headers: { ...protocol, ...who, ...headers } };
    const response = await app.inject({ ...request, ...(payload && { payload }) });
    const body = response.json<Readonly<Record<string, unknown>> & { readonly code?: string }>();
    return { status: response.statusCode, code: body.code ?? '', body, headers: response.headers };
  };
  const signIn = async (login: string, text: string = password): Promise<Who> => {
    const { headers } = await ask('POST', '/v1/session', null, { account: login, password: text });
    return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' };
  };
  const enrol = async (accountId: string, deviceId: string): Promise<Who> => {
    const made = await ask('POST', '/v1/enrolment-codes', await signIn('admin'), { accountId });
    const pc = { code: made.body['code'], deviceId, deviceName: '办公室' };
    return bearer((await ask('POST', '/v1/devices/enrol', null, pc)).body['token']);
  };
  return { ...accounts, app, admin, clerk, ask, signIn, enrol };
}
