import { basename } from 'node:path';
import { Type, type Static } from 'typebox';
import { AppError } from '../../shared/lib/app-error.ts';
import { ActorRoleSchema } from '../../shared/sync/account-answers.ts';
import { readJson } from '../files/read-json.ts';
import { replaceFile } from '../files/replace-file.ts';

const id = Type.String({ minLength: 1, maxLength: 200 });
const sealedText = Type.String({ minLength: 1, maxLength: 4000 });
const instant = Type.String({ minLength: 1, maxLength: 40 });

/** Who opens the data, as the profile names him while he works. */
const person = {
  actorId: id,
  actorName: id,
  role: Type.Union([Type.Literal('township'), Type.Literal('city'), Type.Literal('panel')]),
  actorRole: Type.Optional(ActorRoleSchema),
  orgCode: id,
  panelMemberId: Type.Union([id, Type.Null()]),
};
const PersonSchema = Type.Object(person);
export type Person = Readonly<Static<typeof PersonSchema>>;

export const personOf = ({
  actorId,
  actorName,
  role,
  actorRole,
  orgCode,
  panelMemberId,
}: Person): Person => ({ actorId, actorName, role, ...(actorRole && { actorRole }), orgCode, panelMemberId });

const account = Type.Object({
  ...person,
  salt: sealedText,
  /** Bounded, so that a file that was tampered with cannot exhaust the memory. */
  cost: Type.Object({
    memory: Type.Integer({ minimum: 8, maximum: 1_048_576 }),
    passes: Type.Integer({ minimum: 1, maximum: 16 }),
    parallelism: Type.Integer({ minimum: 1, maximum: 16 }),
  }),
  key: sealedText,
});
export type VaultAccount = Readonly<Static<typeof account>>;

/** The data key as the codes of both sheets open it. */
const recovery = Type.Object({
  set: Type.String({ pattern: '^[0-9a-f]{6}$' }),
  madeAt: instant,
  key: sealedText,
});
export type VaultRecovery = Readonly<Static<typeof recovery>>;

/** How the data key of one unit is kept: as it is, by the system's key store, or by people's passwords. */
const keeping = Type.Union([
  Type.Object({ kind: Type.Literal('plain'), key: sealedText }),
  Type.Object({ kind: Type.Literal('system'), key: sealedText }),
  Type.Object({
    kind: Type.Literal('password'),
    /** A secret that only the system's key store opens and that each password needs; null where there is no such store. */
    binding: Type.Union([sealedText, Type.Null()]),
    accounts: Type.Array(account, { minItems: 1, maxItems: 100 }),
    /** Wrong passwords in a row, and the clock of this PC in milliseconds at the last one. */
    failed: Type.Integer({ minimum: 0 }),
    failedAt: Type.Number({ minimum: 0 }),
  }),
]);
export type Keeping = Readonly<Static<typeof keeping>>;
export type ByPassword = Extract<Keeping, { readonly kind: 'password' }>;

const unit = Type.Object({
  keeping,
  recovery: Type.Union([recovery, Type.Null()]),
  /** Passwords that were set before are to note it as well, when they are next typed (marked-secret.ts). */
  marked: Type.Optional(Type.Literal(true)),
});
export type VaultUnit = Readonly<Static<typeof unit>>;

const VaultFileSchema = Type.Object({
  format: Type.Literal(1),
  /** Minutes without a key or a mouse after which the data is locked. */
  idleMinutes: Type.Integer({ minimum: 1, maximum: 240 }),
  units: Type.Record(Type.String({ pattern: '^[a-z0-9-]{1,60}$' }), unit, { additionalProperties: false }),
});
export type VaultContents = Readonly<Static<typeof VaultFileSchema>>;

const empty: VaultContents = { format: 1, idleMinutes: 10, units: {} };

/** Without this file nothing encrypted can be read any more, so it is kept twice. */
export const copyOf = (path: string): string => path.replace(/\.json$/, '-copy.json');

/** @throws AppError VAULT_DAMAGED when neither copy is whole and one is there */
export function readVault(path: string): VaultContents {
  const file = readJson(path, VaultFileSchema);
  if (file.kind === 'read') return file.value;
  const copy = readJson(copyOf(path), VaultFileSchema);
  if (copy.kind === 'read') return copy.value;
  if (file.kind === 'damaged' || copy.kind === 'damaged')
    throw new AppError('VAULT_DAMAGED', { file: basename(path) });
  return empty;
}

/** Both copies durable when it returns. */
export function writeVault(path: string, contents: VaultContents): void {
  const text = JSON.stringify(contents, null, 2);
  replaceFile(path, text);
  replaceFile(copyOf(path), text);
}
