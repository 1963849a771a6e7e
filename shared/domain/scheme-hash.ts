import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { Scheme } from '../schema/scheme.ts';

/**
 * SHA-256 (hex) of a scheme's whole text. Two copies with the same digits say the same, on whatever machine and in
 * whatever order of their fields.
 */
export const schemeHash = (scheme: Scheme): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(scheme))));
