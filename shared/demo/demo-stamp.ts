export const demoYear = 2026;
export const demoSeed = 20_261_122;

/** The writer of all demo documents; the times lie in the demo's years so that lists look lived in. */
export const demoStamp = (at: string, by: string) =>
  ({ rev: 1, createdAt: at, updatedAt: at, updatedBy: by, deviceId: 'demo' }) as const;
