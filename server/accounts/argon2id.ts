import { argon2 } from 'node:crypto';
import {
  argon2idInPlace as argon2idHere,
  argon2TagLength as tagLength,
  type Argon2Cost,
} from '../../shared/crypto/argon2id.ts';
import { SerialQueue } from '../store/serial-queue.ts';

type Derive = (text: string, salt: Buffer, cost: Argon2Cost) => Promise<Buffer>;

/** On a thread of Node's own, so that pushes go on meanwhile. */
export const argon2idAside: Derive = (text, salt, cost) => {
  const parameters = { ...cost, message: Buffer.from(text, 'utf8'), nonce: salt, tagLength };
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, tag) => (error ? reject(error) : resolve(tag)));
  });
};

/** On this thread, which stands still meanwhile: Electron's cryptography knows no Argon2. */
export const argon2idInPlace: Derive = async (text, salt, cost) =>
  Buffer.from(await argon2idHere(text, salt, cost));

/** Whether this runtime has Argon2 of its own; asked once, with the least there is to compute. */
const hasArgon2 = argon2idAside('', Buffer.alloc(8), { memory: 8, passes: 1, parallelism: 1 }).then(
  () => true,
  () => false,
);

/** Two at once: Node's threads also compress answers and read files, and a morning's sign-ins must leave some free. */
const lanes = [new SerialQueue(), new SerialQueue()] as const;
let asked = 0;

/** The Argon2id tag (RFC 9106) of a text. */
export const argon2id: Derive = async (text, salt, cost) => {
  const derive = (await hasArgon2) ? argon2idAside : argon2idInPlace;
  asked += 1;
  return lanes[asked % 2 === 0 ? 0 : 1].run(() => derive(text, salt, cost));
};
