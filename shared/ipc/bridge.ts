import type { Calls } from './channels.ts';

/** What the screens may ask of the machine they run on. The desktop app and the browser each have one body. */
export interface Bridge {
  readonly kind: 'desktop' | 'web';
  readonly app: Calls<'app'>;
  readonly profile: Calls<'profile'>;
  readonly storage: Calls<'storage'>;
  readonly vault: Calls<'vault'>;
  readonly hub: Calls<'hub'>;
  readonly hubAdmin: Calls<'hubAdmin'>;
  readonly meetings: Calls<'meetings'>;
  /** Null in a browser, which can run no hub. */
  readonly hubHost: Calls<'hubHost'> | null;
  /** Null in a browser, where there is no second copy. */
  readonly mirror: Calls<'mirror'> | null;
  readonly evidence: Calls<'evidence'>;
  readonly carry: Calls<'carry'>;
  /** Null in a browser, which has no safe place for a key. */
  readonly signer: Calls<'signer'> | null;
  /** Null in a browser, whose data the hub backs up. */
  readonly backup: Calls<'backup'> | null;
  readonly print: Calls<'print'>;
}

/** What the print page may ask: its job, and to say how it went. */
export type PrintPageBridge = Calls<'printPage'>;
