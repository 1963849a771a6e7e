import { basename } from 'node:path';
import { Type, type Static } from 'typebox';
import { AppError } from '../../shared/lib/app-error.ts';
import { readJson } from '../files/read-json.ts';
import { replaceFile } from '../files/replace-file.ts';

const base64 = Type.String({ minLength: 1, maxLength: 4000 });

/** How the data key of one unit lies on the disk. */
const unit = Type.Union([
  Type.Object({ kind: Type.Literal('plain'), key: base64 }),
  Type.Object({ kind: Type.Literal('system'), key: base64 }),
]);
export type VaultUnit = Readonly<Static<typeof unit>>;

const VaultFileSchema = Type.Object({
  format: Type.Literal(1),
  units: Type.Record(Type.String({ maxLength: 60 }), unit),
});
export type VaultContents = Readonly<Static<typeof VaultFileSchema>>;

const empty: VaultContents = { format: 1, units: {} };

/** @throws AppError VAULT_DAMAGED */
export function readVault(path: string): VaultContents {
  const file = readJson(path, VaultFileSchema);
  if (file.kind === 'damaged') throw new AppError('VAULT_DAMAGED', { file: basename(path) });
  return file.kind === 'read' ? file.value : empty;
}

/** Durable when it returns. */
export const writeVault = (path: string, contents: VaultContents): void =>
  replaceFile(path, JSON.stringify(contents, null, 2));
