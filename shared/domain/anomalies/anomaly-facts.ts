import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Anomaly } from './anomaly.ts';

/** The SHA-256 (hex) of everything that an anomaly says. */
export const anomalyFacts = (anomaly: Anomaly): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(anomaly))));
