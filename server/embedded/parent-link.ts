import type { FromHub } from '../../shared/ipc/embedded-hub.ts';

/** The app that has started this process. */
export interface ParentLink {
  readonly tell: (message: FromHub) => void;
  /** Messages come as they were sent, unchecked. */
  readonly listen: (listener: (message: unknown) => void) => void;
}
