import { Type, type Static } from 'typebox';
import {
  AccountListSchema,
  AccountSchema,
  EnrolmentCodeSchema,
  type AccountAnswer,
  type ActorRoleSchema,
} from './account-answers.ts';
import { askHub, type HttpRequest, type Send } from './hub-client.ts';
import type { HubOutcome } from './hub-outcome.ts';

/** An account to be made. `login` and `password` are null for one that is used from enrolled PCs only. */
export interface AccountToAdd {
  readonly login: string;
  readonly password: string | null;
  readonly name: string;
  readonly role: Static<typeof ActorRoleSchema>;
  readonly orgCode: string;
  readonly panelMemberId: string | null;
}

/** What the city's administrator does at the hub, the same from every kind of machine. */
export interface HubAdminClient {
  readonly accounts: () => Promise<HubOutcome<{ readonly accounts: readonly AccountAnswer[] }>>;
  readonly addAccount: (account: AccountToAdd) => Promise<HubOutcome<AccountAnswer>>;
  readonly resetPassword: (of: {
    readonly id: string;
    readonly password: string;
  }) => Promise<HubOutcome<object>>;
  readonly disableAccount: (of: { readonly id: string }) => Promise<HubOutcome<object>>;
  readonly makeCode: (of: {
    readonly accountId: string;
  }) => Promise<HubOutcome<Static<typeof EnrolmentCodeSchema>>>;
  readonly revokeDevice: (of: {
    readonly id: string;
    readonly reason: string;
  }) => Promise<HubOutcome<object>>;
}

const get = (path: string): HttpRequest => ({ method: 'GET', path, body: null });
const post = (path: string, body: object): HttpRequest => ({
  method: 'POST',
  path,
  body: JSON.stringify(body),
});
const remove = (path: string): HttpRequest => ({ method: 'DELETE', path, body: null });

const of = (path: string, id: string): string => `${path}/${encodeURIComponent(id)}`;
const done = Type.Object({});

export const createHubAdminClient = (send: Send): HubAdminClient => ({
  accounts: () => askHub(send, AccountListSchema, get('/v1/accounts')),
  addAccount: (account) => askHub(send, AccountSchema, post('/v1/accounts', account)),
  resetPassword: ({ id, password }) =>
    askHub(send, done, post(`${of('/v1/accounts', id)}/password`, { password })),
  disableAccount: ({ id }) => askHub(send, done, remove(of('/v1/accounts', id))),
  makeCode: (holder) => askHub(send, EnrolmentCodeSchema, post('/v1/enrolment-codes', holder)),
  revokeDevice: ({ id, reason }) =>
    askHub(send, done, remove(`${of('/v1/devices', id)}?reason=${encodeURIComponent(reason)}`)),
});
