import { Type, type Static } from 'typebox';
import { collectionNames, type CollectionName } from '../schema/registry.ts';
import { WhoSchema } from '../sync/account-answers.ts';
import { ChangeSchema } from '../sync/change-stream.ts';
import { DeviceListSchema, DeviceReportSchema } from '../sync/device-report.ts';
import { HistoryAnswerSchema } from '../sync/history.ts';
import { hubOutcomeSchema } from '../sync/hub-outcome.ts';
import { NumberBlockSchema, NumberRequestSchema } from '../sync/number-block.ts';
import {
  EpochSchema,
  HeadsSchema,
  maxPullRows,
  maxPushRows,
  NewsSchema,
  PullAnswerSchema,
  PushAnswerSchema,
} from '../sync/protocol.ts';
import { channel, exact, nothing } from './channel.ts';
import type { DeepReadonly } from './deep-readonly.ts';

const collection = Type.Unsafe<CollectionName>(Type.Enum([...collectionNames]));
const done = hubOutcomeSchema(Type.Object({}));
const who = hubOutcomeSchema(WhoSchema);
const secret = Type.String({ minLength: 1, maxLength: 200 });
const machine = {
  deviceId: Type.String({ minLength: 1, maxLength: 60 }),
  /** By what the hub knows this machine again, whoever signs in on it; in no document. */
  deviceKey: Type.Optional(Type.String({ minLength: 16, maxLength: 60 })),
  /** Whose data this machine holds (unit-key.ts). The answer to an account of another is ACCOUNT_OTHER_UNIT. */
  unit: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
};

/** Which hub this machine belongs to. In a browser it is the one that serves the page. */
export const hubStatus = exact({
  /** Scheme, host and port, null while none has been chosen. */
  address: Type.Union([Type.String(), Type.Null()]),
  /** The address cannot be changed here. */
  fixed: Type.Boolean(),
  /** Whether this machine holds a token. Whether it is still good, only the hub knows. */
  signedIn: Type.Boolean(),
  /** The city's own authority (hub-pin.ts), where it is the only one that is believed. */
  authority: Type.Optional(Type.String()),
  /** The hub that this machine was known at before, as QR codes name it (hub-place.ts). */
  before: Type.Optional(Type.String()),
});
export type HubStatus = DeepReadonly<Static<typeof hubStatus>>;

/**
 * The city's hub. A failure of the network or of the hub is an outcome, not an error: it is the ordinary case of an
 * office that works offline.
 */
export const hubChannels = {
  status: channel(nothing, hubStatus),
  /** Fails with HUB_ADDRESS_INVALID, or in a browser with NOT_IN_BROWSER. */
  configure: channel(exact({ address: Type.String({ maxLength: 500 }) }), nothing),
  probe: channel(nothing, done),
  /** As whom the hub knows this machine now. */
  who: channel(nothing, who),
  pull: channel(
    exact({
      collection,
      after: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
      limit: Type.Integer({ minimum: 1, maximum: maxPullRows }),
      count: Type.Optional(Type.Boolean()),
      epoch: Type.Optional(EpochSchema),
    }),
    hubOutcomeSchema(PullAnswerSchema),
  ),
  push: channel(
    exact({
      collection,
      rows: Type.Array(Type.Unknown(), { minItems: 1, maxItems: maxPushRows }),
      epoch: Type.Optional(EpochSchema),
    }),
    hubOutcomeSchema(PushAnswerSchema),
  ),
  heads: channel(HeadsSchema, hubOutcomeSchema(NewsSchema)),
  /** What one document was before, as far as the account may see it. */
  history: channel(
    exact({ collection, id: Type.String({ minLength: 1, maxLength: 120 }) }),
    hubOutcomeSchema(HistoryAnswerSchema),
  ),
  /** Leases certificate numbers to this PC; any but the city office is answered `rejected`. */
  leaseNumbers: channel(NumberRequestSchema, hubOutcomeSchema(NumberBlockSchema)),
  report: channel(DeviceReportSchema, done),
  /** For the city office; any other is answered `rejected`. */
  devices: channel(nothing, hubOutcomeSchema(DeviceListSchema)),
  /** Waits for news of the hub, up to half a minute. One call at a time. */
  changes: channel(nothing, hubOutcomeSchema(ChangeSchema)),
  /** Nobody listens any more. */
  endChanges: channel(nothing, nothing),
  /** Makes this PC a device of the account that a one-time code stands for. Fails with SECRETS_UNPROTECTED. */
  enrol: channel(exact({ code: secret, ...machine }), who),
  /** Makes this PC a device of the account; a browser only signs in. Fails with SECRETS_UNPROTECTED. */
  signIn: channel(exact({ account: secret, password: secret, ...machine }), who),
  signOut: channel(nothing, nothing),
};
