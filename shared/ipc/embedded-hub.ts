import { Type, type Static } from 'typebox';
import { exact } from './channel.ts';
import type { DeepReadonly } from './deep-readonly.ts';

/** How the desktop app and the hub's process inside it speak; both sides check what they receive. */

const problem = exact({
  /** Selects a text in `error-texts.ts`. */
  code: Type.String(),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
});

/** The city's first administrator, as he is typed in. */
export const firstAdmin = exact({
  login: Type.String({ minLength: 3, maxLength: 60, pattern: '^\\s*\\S{3,}\\s*$' }),
  name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
});
export type FirstAdmin = DeepReadonly<Static<typeof firstAdmin>>;

const place = exact({
  /** The network address to listen on. */
  host: Type.String(),
  port: Type.Integer({ minimum: 0, maximum: 65_535 }),
  dataFolder: Type.String(),
  cityId: Type.String(),
  /** The built screens, for browsers. */
  rendererFolder: Type.String(),
  /** For TLS under the city's own authority: the names and addresses of this PC. Left out for plain HTTP. */
  names: Type.Optional(Type.Array(Type.String())),
});
export type HubPlace = DeepReadonly<Static<typeof place>>;

/** What the app tells the hub. Each `set-up` is answered by one `set-up-done`. */
export const toHub = Type.Union([
  exact({ kind: Type.Literal('start'), place }),
  exact({ kind: Type.Literal('set-up'), admin: firstAdmin }),
  exact({ kind: Type.Literal('stop') }),
]);
export type ToHub = DeepReadonly<Static<typeof toHub>>;

/** What the hub tells the app. After `failed` the app ends it, and starting it again would not mend anything. */
export const fromHub = Type.Union([
  exact({ kind: Type.Literal('running'), port: place.properties.port, needsSetUp: Type.Boolean() }),
  exact({ kind: Type.Literal('failed'), problem }),
  exact({ kind: Type.Literal('set-up-done'), problem: Type.Union([problem, Type.Null()]) }),
]);
export type FromHub = DeepReadonly<Static<typeof fromHub>>;
