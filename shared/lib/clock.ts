/** Where the time comes from; injected so that tests and recomputations choose it. */
export interface Clock {
  readonly now: () => Date;
}

export const systemClock: Clock = { now: () => new Date() };
