import { areasOfPage } from '../../shared/ipc/channel-names.ts';
import type { Area } from '../../shared/ipc/channels.ts';
import { bundleOrigin } from '../bundle-file.ts';

/** What of `event.senderFrame` decides. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: object | null;
}

const originOf = (url: URL): string => `${url.protocol}//${url.host}`;

/**
 * Whether a call to `area` comes from a page that may make it: the top frame of a page of the bundle.
 * The frame is null when it was left or destroyed before the message was read.
 */
export function isTrustedSender(frame: SenderFrame | null, area: Area): boolean {
  if (frame === null || frame.parent !== null) return false;
  const url = URL.parse(frame.url);
  return url !== null && originOf(url) === bundleOrigin && areasOfPage(url.pathname).includes(area);
}
