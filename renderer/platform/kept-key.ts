import { base64 } from '@scure/base';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { dataKeyLength } from '../../shared/crypto/data-key.ts';
import { dataKeyText } from '../../shared/ipc/data-key-text.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { frozen, frozenList } from '../../shared/schema/frozen.ts';

const count = Type.Integer({ minimum: 1, maximum: 1_048_576 });
const text = Type.String({ minLength: 1 });

/** A data key that lies here only wrapped: by what the hub gives to who is signed in, and by the log-in password. */
const WrappedKeySchema = frozen({
  format: Type.Literal(1),
  /** Null while the hub has given nothing yet. */
  hub: Type.Union([text, Type.Null()]),
  people: frozenList(
    frozen({
      id: text,
      name: text,
      salt: text,
      cost: frozen({ memory: count, passes: count, parallelism: count }),
      key: text,
    }),
  ),
});
export type WrappedKey = Static<typeof WrappedKeySchema>;
export type PersonsKey = WrappedKey['people'][number];

/** How a browser keeps the data key of a unit: not at all, for everybody to read, or wrapped. */
export type KeptKey =
  | { readonly kind: 'none' }
  | { readonly kind: 'plain'; readonly key: string }
  | ({ readonly kind: 'wrapped' } & WrappedKey);

const placeOf = (space: string): string => `gongping.vault.${space}`;

const inStorage = <T>(act: () => T): T => {
  try {
    return act();
  } catch (cause) {
    throw new AppError('BROWSER_STORAGE_BLOCKED', {}, { cause });
  }
};

const parse = (stored: string): unknown => {
  try {
    return JSON.parse(stored);
  } catch {
    return null;
  }
};

/** @throws AppError VAULT_DAMAGED, BROWSER_STORAGE_BLOCKED */
export function readKeptKey(space: string): KeptKey {
  const stored = inStorage(() => localStorage.getItem(placeOf(space)));
  if (stored === null) return { kind: 'none' };
  if (Value.Check(dataKeyText, stored)) return { kind: 'plain', key: stored };
  const found = parse(stored);
  if (!Value.Check(WrappedKeySchema, found)) throw new AppError('VAULT_DAMAGED', { file: placeOf(space) });
  return { kind: 'wrapped', ...found };
}

export const newKey = (): string => base64.encode(crypto.getRandomValues(new Uint8Array(dataKeyLength)));

/** The key of a space whose people have nobody to ask, made when there is none. @throws AppError VAULT_LOCKED */
export function plainKey(space: string): string {
  const kept = readKeptKey(space);
  if (kept.kind === 'wrapped') throw new AppError('VAULT_LOCKED');
  const key = kept.kind === 'plain' ? kept.key : newKey();
  if (kept.kind === 'none') inStorage(() => localStorage.setItem(placeOf(space), key));
  return key;
}

/** What somebody's password opens. */
export const personIn = (kept: KeptKey, id: string): PersonsKey | undefined =>
  kept.kind === 'wrapped' ? kept.people.find((person) => person.id === id) : undefined;

export const keepWrappedKey = (space: string, { format, hub, people }: WrappedKey): void =>
  inStorage(() => localStorage.setItem(placeOf(space), JSON.stringify({ format, hub, people })));

/** Puts aside a key that nobody here opens, in case that somebody still does. */
export function setAsideKey(space: string): void {
  const place = placeOf(space);
  inStorage(() => localStorage.setItem(`${place}.before`, localStorage.getItem(place) ?? ''));
}
