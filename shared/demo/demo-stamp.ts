export const demoYear = 2026;

/** The writer of all demo documents; the times lie in the demo's year so that lists look lived in. */
export const demoStamp = (at: string, by: string) =>
  ({ rev: 1, createdAt: at, updatedAt: at, updatedBy: by, deviceId: 'demo' }) as const;
