/** What stands behind a data key inside its wrapping once all that is stored under it has marks (docs/crypto.md). */
const ending = '+marked';

export const isMarkedSecret = (secret: string): boolean => secret.endsWith(ending);

/** The data key in base64. */
export const keyInSecret = (secret: string): string =>
  isMarkedSecret(secret) ? secret.slice(0, -ending.length) : secret;

export const markedSecret = (secret: string): string => keyInSecret(secret) + ending;
