import { canonicalJson } from '../lib/canonical-json.ts';
import { utf8Of } from './utf8.ts';

/** Where a sealed value belongs: the one field of the one document. `path` is like `recipient.phone` or `parts.0.name`. */
export interface Place {
  readonly collection: string;
  readonly id: string;
  readonly path: string;
}

/** Authenticated along with the value, so that one moved elsewhere no longer opens (NIST SP 800-38D, AAD). */
export const bytesOfPlace = ({ collection, id, path }: Place): Uint8Array =>
  utf8Of(canonicalJson([collection, id, path]));
