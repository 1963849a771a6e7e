import { Type, type Static } from 'typebox';
import { frozen, frozenList } from '../schema/frozen.ts';
import { FilesLeftSchema } from './carried-files.ts';
import { CountsSchema } from './package-contents.ts';
import { PackageHeaderSchema } from './package-header.ts';
import { PublicKeysSchema } from './package-keys.ts';

const count = Type.Integer({ minimum: 0 });
const nullableText = Type.Union([Type.String(), Type.Null()]);
const params = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]));

/** A package on its way through JSON: base64. */
export const PackageBodySchema = frozen({ package: Type.String({ minLength: 1 }) });
export type PackageBody = Static<typeof PackageBodySchema>;

/** What a PC learns when it names its keys, `POST /v1/devices/keys`: whose they are, and the city's keys. */
export const KeysExchangedSchema = frozen({
  cityId: Type.String(),
  deviceId: Type.String(),
  city: PublicKeysSchema,
});
export type KeysExchanged = Static<typeof KeysExchangedSchema>;

/** A package that enrols a PC, and the code that opens it, `POST /v1/enrolment-packages`. */
export const EnrolmentMadeSchema = frozen({
  /** To be told by another way than the file goes; the hub does not keep it. */
  code: Type.String(),
  deviceId: Type.String(),
  expiresAt: Type.String(),
  package: Type.String(),
  fileName: Type.String(),
});
export type EnrolmentMade = Static<typeof EnrolmentMadeSchema>;

/** What a package holds, told before anything of it is imported, `POST /v1/packages/inspect`. */
export const PackageInspectionSchema = frozen({
  header: PackageHeaderSchema,
  deviceName: Type.String(),
  accountName: Type.String(),
  orgCode: Type.String(),
  counts: CountsSchema,
  /** Files of evidence and their bytes, and those that stayed on the PC. */
  files: frozen({ count, bytes: count }),
  filesLeft: FilesLeftSchema,
  /** Why it will not be imported, null when it will. */
  refusal: Type.Union([frozen({ code: Type.String(), params }), Type.Null()]),
});
export type PackageInspection = Static<typeof PackageInspectionSchema>;

/** What became of the rows of a package, `POST /v1/packages/import`. */
export const PackageImportedSchema = frozen({
  deviceId: Type.String(),
  serial: Type.Integer(),
  stored: count,
  duplicate: count,
  conflict: count,
  refused: count,
  /** Of the files: how many are at the hub now, and how many it did not take. */
  filesStored: count,
  filesRefused: count,
});
export type PackageImported = Static<typeof PackageImportedSchema>;

/** A package for an office's PC, `POST /v1/packages/export`. */
export const PackageExportedSchema = frozen({
  header: PackageHeaderSchema,
  package: Type.String(),
  /** What the file is called; it names the office and the number, and nobody. */
  fileName: Type.String(),
  changes: CountsSchema,
  answers: count,
});
export type PackageExported = Static<typeof PackageExportedSchema>;

/** One line of a register: a package that was imported (`in`) or exported (`out`) here. */
export const RegisteredPackageSchema = frozen({
  direction: Type.Enum(['in', 'out']),
  deviceId: Type.String(),
  deviceName: Type.String(),
  orgCode: Type.String(),
  serial: Type.Integer(),
  /** When it was registered, by the hub's clock, and when it was written, by its sender's. */
  at: Type.String(),
  createdAt: Type.String(),
  by: Type.String(),
  counts: CountsSchema,
  sha256: Type.String(),
});
export type RegisteredPackage = Static<typeof RegisteredPackageSchema>;

/** A PC for which packages can be exported. */
export const CarryDeviceSchema = frozen({
  id: Type.String(),
  name: Type.String(),
  accountName: Type.String(),
  orgCode: Type.String(),
  /** When its newest package was imported. */
  importedAt: nullableText,
});
export type CarryDevice = Static<typeof CarryDeviceSchema>;

/** The registers, newest first, and the PCs, `GET /v1/packages`. */
export const PackageListSchema = frozen({
  packages: frozenList(RegisteredPackageSchema),
  devices: frozenList(CarryDeviceSchema),
});
export type PackageList = Static<typeof PackageListSchema>;
