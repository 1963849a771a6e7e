import { Type, type Static } from 'typebox';
import { channel, exact, nothing } from './channel.ts';
import type { DeepReadonly } from './deep-readonly.ts';

/** What the person runs. `electron` is null in a browser; `platform` is `process.platform` or `web`. */
export const appInfo = exact({
  version: Type.String(),
  electron: Type.Union([Type.String(), Type.Null()]),
  platform: Type.String(),
  packaged: Type.Boolean(),
});
export type AppInfo = DeepReadonly<Static<typeof appInfo>>;

export const appChannels = {
  info: channel(nothing, appInfo),
  /** Opens a page outside the app. Fails with LINK_NOT_ALLOWED for a host that is not in `allowed-links.ts`. */
  openLink: channel(exact({ url: Type.String({ maxLength: 2000 }) }), nothing),
};
