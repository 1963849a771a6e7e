import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { BatchAccountsDetail, BatchDetail } from '../schema/subsidy-case.ts';

const hashOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));

/** 校验码 of a batch: screen, bank file and print carry it, and any of them can be held against the others. */
export const batchHash = (batch: BatchDetail): string => hashOf(batch);

export const accountsHash = (accounts: BatchAccountsDetail): string => hashOf(accounts);

/** The hash as people compare it: its first eight characters. */
export const shortHash = (hash: string): string => hash.slice(0, 8).toUpperCase();
