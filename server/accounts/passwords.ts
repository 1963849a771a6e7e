import { randomBytes, timingSafeEqual } from 'node:crypto';
import { normalPassword, type Argon2Cost } from '../../shared/crypto/argon2id.ts';
import { argon2id } from './argon2id.ts';

/** Makes and checks hashes of passwords. */
export interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  /** Does the same work for an account without a password, and for one that does not exist: null. */
  readonly verify: (password: string, hash: string | null) => Promise<boolean>;
  /** Whether a hash was made with other parameters than today's. */
  readonly isOutdated: (hash: string) => boolean;
}

/** OWASP Password Storage Cheat Sheet, Argon2id: at least 19 MiB, two passes, one lane. */
const cost: Argon2Cost = { memory: 19_456, passes: 2, parallelism: 1 };

/** How hashes of a cost begin: algorithm, its version and its parameters, in the PHC string format. */
const prefixOf = ({ memory, passes, parallelism }: Argon2Cost): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$`;

/** The PHC format writes base64 without padding. */
const encode = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${prefixOf(cost)}${encode(salt)}$${encode(await argon2id(normalPassword(password), salt, cost))}`;
}

interface ParsedHash {
  readonly cost: Argon2Cost;
  readonly salt: Buffer;
  readonly tag: Buffer;
}

const phc =
  /^\$argon2id\$v=19\$m=(?<memory>\d+),t=(?<passes>\d+),p=(?<lanes>\d+)\$(?<salt>[\w+/]+)\$(?<tag>[\w+/]+)$/;

/** @throws Error when the text is no hash of this program */
function parse(hash: string): ParsedHash {
  const { memory, passes, lanes, salt = '', tag = '' } = phc.exec(hash)?.groups ?? {};
  if (memory === undefined) throw new Error('a stored password hash cannot be read');
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(lanes) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

export function createPasswords(): Passwords {
  let decoy: Promise<string> | undefined;
  return {
    hash: hashPassword,
    verify: async (password, hash) => {
      decoy ??= hashPassword(randomBytes(16).toString('hex'));
      const stored = parse(hash ?? (await decoy));
      // An empty text is nobody's password, and costs the same.
      const tag = await argon2id(normalPassword(password) || ' ', stored.salt, stored.cost);
      const isRight = tag.length === stored.tag.length && timingSafeEqual(tag, stored.tag);
      return hash !== null && password !== '' && isRight;
    },
    isOutdated: (hash) => !hash.startsWith(prefixOf(cost)),
  };
}
