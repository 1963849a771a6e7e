/**
 * One time somebody signed in on a machine. The machine is known again by a secret that it keeps and that is in no
 * document, so that nobody can claim to sit at another office's PC; only its hash is stored.
 */
export interface DeviceUser {
  /** Of the device's token or of the browser's cookie. */
  readonly sessionId: string;
  readonly keyHash: string;
  readonly accountId: string;
  /** The hub's clock, ISO 8601 in UTC. */
  readonly at: string;
}
