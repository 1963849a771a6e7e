import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';

/** Makes and checks hashes of passwords. */
export interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  /** Does the same work for an account without a password, and for one that does not exist: null. */
  readonly verify: (password: string, hash: string | null) => Promise<boolean>;
  /** Whether a hash was made with other parameters than today's. */
  readonly isOutdated: (hash: string) => boolean;
}

/** OWASP Password Storage Cheat Sheet, Argon2id: at least 19 MiB, two passes, one lane. */
const parameters = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 };

/** How today's hashes begin: algorithm, its version and its parameters, in the PHC string format. */
const today = '$argon2id$v=19$m=19456,t=2,p=1$';

/** One password has one form, whichever keyboard it was typed on. */
const normal = (password: string): string => password.normalize('NFKC');

const hashPassword = (password: string): Promise<string> =>
  argon2id({
    ...parameters,
    password: normal(password),
    salt: randomBytes(16),
    outputType: 'encoded',
  });

export function createPasswords(): Passwords {
  let decoy: Promise<string> | undefined;
  return {
    hash: hashPassword,
    verify: async (password, hash) => {
      decoy ??= hashPassword(randomBytes(16).toString('hex'));
      // The library takes no empty text; it is nobody's password, and costs the same.
      const text = normal(password) || ' ';
      const isRight = await argon2Verify({ password: text, hash: hash ?? (await decoy) });
      return hash !== null && password !== '' && isRight;
    },
    isOutdated: (hash) => !hash.startsWith(today),
  };
}
