import { Type, type Static } from 'typebox';
import { frozen } from '../../shared/schema/frozen.ts';
import { BackupHeaderSchema } from './backup-header.ts';

/** A file in a backup. The names are these alone, so that none leads out of the folder it is unpacked into. */
const entry = frozen({
  name: Type.Union([
    Type.Literal('profile.json'),
    Type.Literal('hub.json'),
    Type.Literal('vault.json'),
    Type.Literal('evidence.json'),
    Type.String({ pattern: '^mirror/[a-z0-9][a-z0-9-]{0,63}\\.sqlite$' }),
  ]),
  bytes: Type.Integer({ minimum: 0 }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});
export type BackupEntry = Static<typeof entry>;

/** The first line inside a backup: its outside once more, and the files that follow, in their order. */
export const BackupManifestSchema = frozen({
  header: BackupHeaderSchema,
  entries: Type.Array(entry, { maxItems: 1000 }),
});
export type BackupManifest = Static<typeof BackupManifestSchema>;

/** evidence.json: the SHA-256 of every file of evidence that was on the PC. */
export const EvidenceListSchema = Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }));
