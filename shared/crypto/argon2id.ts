import { argon2id as argon2idOfWasm } from 'hash-wasm';

/** What a hash costs, in the words of RFC 9106; `memory` in KiB. */
export interface Argon2Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** A password's tag in bytes. */
export const argon2TagLength = 32;

/** One password has one form, whichever keyboard it was typed on. */
export const normalPassword = (password: string): string => password.normalize('NFKC');

/** The Argon2id tag (RFC 9106) of a text, on this thread, which stands still meanwhile. */
export const argon2idInPlace = (
  text: string,
  salt: Uint8Array,
  { memory, passes, parallelism }: Argon2Cost,
): Promise<Uint8Array> =>
  argon2idOfWasm({
    password: text,
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism,
    hashLength: argon2TagLength,
    outputType: 'binary',
  });
