import { sha256 } from '../store/audit-entry.ts';

/** By which the audit chains of both hubs name a package: 64 bits of the SHA-256 of its content. */
export const packageDigest = (content: string): string => sha256(content).slice(0, 16);
