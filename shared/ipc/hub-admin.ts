import { Type } from 'typebox';
import {
  AccountListSchema,
  AccountSchema,
  ActorRoleSchema,
  EnrolmentCodeSchema,
} from '../sync/account-answers.ts';
import { hubOutcomeSchema } from '../sync/hub-outcome.ts';
import { channel, exact, nothing } from './channel.ts';

const done = hubOutcomeSchema(Type.Object({}));
const id = Type.String({ minLength: 1, maxLength: 120 });
const secret = Type.String({ minLength: 1, maxLength: 200 });
const name = Type.String({ minLength: 1, maxLength: 60 });
const nullable = <T extends typeof name>(text: T) => Type.Union([text, Type.Null()]);

/** What the city's administrator does at the hub this machine belongs to; outcomes as in `hub.ts`. */
export const hubAdminChannels = {
  accounts: channel(nothing, hubOutcomeSchema(AccountListSchema)),
  addAccount: channel(
    exact({
      login: name,
      password: nullable(secret),
      name,
      role: ActorRoleSchema,
      orgCode: name,
      panelMemberId: nullable(name),
    }),
    hubOutcomeSchema(AccountSchema),
  ),
  resetPassword: channel(exact({ id, password: secret }), done),
  /** Lets nobody in with this account any more; what it has done keeps its name. */
  disableAccount: channel(exact({ id }), done),
  /** A one-time code by which a PC becomes one of the account's. */
  makeCode: channel(exact({ accountId: id }), hubOutcomeSchema(EnrolmentCodeSchema)),
  /** The PC is out at once; the reason is kept with it. */
  revokeDevice: channel(exact({ id, reason: Type.String({ minLength: 1, maxLength: 500 }) }), done),
};
