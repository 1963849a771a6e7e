import { Type, type Static } from 'typebox';
import { channel, exact, nothing } from './channel.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { firstAdmin } from './embedded-hub.ts';

/** The port of a hub that nobody has chosen another one for; the same as `npm run hub` takes. */
export const usualHubPort = 8480;

/**
 * How the hub inside this app is doing. `failed` with `retrying`: it ended and is started again after a pause;
 * without, a person must act first.
 */
export const hubHostState = Type.Union([
  exact({ kind: Type.Literal('off') }),
  exact({ kind: Type.Literal('starting') }),
  exact({ kind: Type.Literal('running'), needsSetUp: Type.Boolean() }),
  exact({ kind: Type.Literal('stopping') }),
  exact({
    kind: Type.Literal('failed'),
    code: Type.String(),
    params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
    retrying: Type.Boolean(),
  }),
]);
export type HubHostState = DeepReadonly<Static<typeof hubHostState>>;

const choice = exact({
  /** Whether other PCs of the local network may reach it. */
  lan: Type.Boolean(),
  port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  /** Whether it speaks TLS under the city's own authority; left out for plain HTTP. */
  tls: Type.Optional(Type.Boolean()),
});
export type HubHostChoice = DeepReadonly<Static<typeof choice>>;

export const hubHostStatus = exact({
  ...choice.properties,
  state: hubHostState,
  /** Where this PC itself reaches it. */
  ownAddress: Type.String(),
  /** Where other PCs reach it, the likeliest first; empty unless `lan`. */
  addresses: Type.Array(Type.String()),
  /** The SHA-256 of the city's own authority, once there is one and it counts. */
  authority: Type.Optional(Type.String()),
});
export type HubHostStatus = DeepReadonly<Static<typeof hubHostStatus>>;

/** The hub that this PC runs for the whole city; there is none in a browser. */
export const hubHostChannels = {
  status: channel(nothing, hubHostStatus),
  /** Starts it, or starts it anew with another choice; from now on it starts with the app. */
  turnOn: channel(choice, hubHostStatus),
  /** What it has stays on the disk. */
  turnOff: channel(nothing, hubHostStatus),
  /** Makes the first administrator. Fails with HUB_HOST_NOT_RUNNING, HUB_ALREADY_SET_UP, PASSWORD_WEAK. */
  setUp: channel(firstAdmin, nothing),
};
