import type { FromHub, ToHub } from '../../shared/ipc/embedded-hub.ts';

/** The process of the hub, started and not yet ended. */
export interface HubChild {
  readonly tell: (message: ToHub) => void;
  /** Ends it at once. */
  readonly kill: () => void;
}

/** What becomes of a child. Nothing comes after `ended`. */
export interface HubChildListener {
  readonly heard: (message: FromHub) => void;
  readonly ended: () => void;
}

export type SpawnHub = (listener: HubChildListener) => HubChild;
