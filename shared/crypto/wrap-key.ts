import { AppError } from '../lib/app-error.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { importDataKey } from './data-key.ts';
import { openValue } from './open-value.ts';
import { sealValue } from './seal-value.ts';

/** What a wrapped key is for; authenticated with it, so that none opens in another's place. */
export interface WrapPurpose {
  readonly space: string;
  /** Whose it is and how it was made, in full: whatever of it is changed in the file, the key no longer opens. */
  readonly of: unknown;
}

const placeOf = ({ space, of }: WrapPurpose) => ({ collection: 'vault', id: space, path: canonicalJson(of) });

/** Wraps a data key (base64) with 32 bytes. */
export const wrapKey = async (by: Uint8Array, purpose: WrapPurpose, key: string): Promise<string> =>
  sealValue(await importDataKey(by), placeOf(purpose), key);

/** The data key in base64, null when `by` is not what it was wrapped with or anything was changed. */
export async function unwrapKey(
  by: Uint8Array,
  purpose: WrapPurpose,
  wrapped: string,
): Promise<string | null> {
  try {
    const key = await openValue(await importDataKey(by), placeOf(purpose), wrapped);
    return typeof key === 'string' ? key : null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'SEALED_UNREADABLE') return null;
    throw error;
  }
}
