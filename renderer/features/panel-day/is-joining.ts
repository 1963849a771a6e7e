import type { Bridge } from '../../../shared/ipc/bridge.ts';

/** Whether this browser was opened at the address by which a member comes into a meeting. */
export const isJoining = ({ kind }: Pick<Bridge, 'kind'>): boolean =>
  kind === 'web' && location.hash.startsWith('#/join');

/** What the QR code of a member says: the address of the meeting, with his code in it. */
export const joinLink = (address: string, code: string): string => `${address}/#/join/${code}`;

/** The code in the address, as the QR code has it; empty where only the address was typed. */
export const codeInAddress = (hash: string): string =>
  decodeURIComponent(/^#\/join\/(?<code>[\w%-]+)$/.exec(hash)?.groups?.['code'] ?? '');
