import { createHash } from 'node:crypto';

/** Another implementation than the product's. */
export const sha256OfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
