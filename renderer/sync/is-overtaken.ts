import type { WireDocument } from '../../shared/sync/protocol.ts';

/**
 * Whether the hub has a later write than the one this PC holds. Each write of a PC holds those before it, and what
 * another device wrote came from the hub, or with a restored backup: either way nothing is left to send.
 */
export const isOvertaken = (deviceId: string, document: WireDocument, base: WireDocument): boolean =>
  base.rev > document.rev && (document.deviceId !== deviceId || base.deviceId === deviceId);
