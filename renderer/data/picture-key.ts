/** Grown by one version whenever what a picture holds changes. */
const pictureVersion = 1;

/** Under what an archived year's picture is kept: a supplement adds cases and leaves the archive's SHA-256. */
export const pictureKey = (archiveHash: string, cases: number): string =>
  `${pictureVersion} ${archiveHash} ${cases}`;

/** Under what the picture of a year under way is kept. */
export const livePictureKey = (cycleId: string): string => `${pictureVersion} ${cycleId}`;
