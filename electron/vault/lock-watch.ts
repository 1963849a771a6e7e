/** Why the data is to be locked. */
export type LockReason = 'idle' | 'screen' | 'person';

interface LockWatchOptions {
  /** Whether there is anything that a password opens again. */
  readonly isArmed: () => boolean;
  readonly idleSeconds: () => number;
  readonly idleMinutes: () => number;
}

/**
 * Tells the page when it should lock: the page first saves what is being typed and closes the data, and then has the
 * keys forgotten. One page waits at a time.
 */
export class LockWatch {
  readonly #options: LockWatchOptions;
  #tell: ((why: LockReason | 'replaced') => void) | null = null;

  constructor(options: LockWatchOptions) {
    this.#options = options;
  }

  /** Resolves when the page should lock, or when another call waits in the place of this one. */
  wait(): Promise<LockReason | 'replaced'> {
    this.#answer('replaced');
    return new Promise((resolve) => {
      this.#tell = resolve;
    });
  }

  /** @returns whether there was anything to lock */
  ask(why: LockReason): boolean {
    const isArmed = this.#options.isArmed();
    if (isArmed) this.#answer(why);
    return isArmed;
  }

  /** Lets the page look again at what is set. */
  renew(): void {
    this.#answer('replaced');
  }

  /** To be called every few seconds. */
  look(): void {
    const { idleSeconds, idleMinutes } = this.#options;
    if (this.#tell && idleSeconds() >= idleMinutes() * 60) this.ask('idle');
  }

  #answer(why: LockReason | 'replaced'): void {
    const tell = this.#tell;
    this.#tell = null;
    tell?.(why);
  }
}
