import { Type, type Static } from 'typebox';
import { WhoSchema } from '../sync/account-answers.ts';
import { hubOutcomeSchema } from '../sync/hub-outcome.ts';
import {
  EnrolmentMadeSchema,
  PackageBodySchema,
  PackageExportedSchema,
  PackageImportedSchema,
  PackageInspectionSchema,
  PackageListSchema,
} from '../transfer/package-answers.ts';
import { FilesLeftSchema, WaitingFileSchema } from '../transfer/carried-files.ts';
import { ToCityContentsSchema, ToOfficeContentsSchema } from '../transfer/package-contents.ts';
import { PackageHeaderSchema } from '../transfer/package-header.ts';
import { channel, exact, nothing } from './channel.ts';
import type { DeepReadonly } from './deep-readonly.ts';

const fileName = Type.String({ minLength: 1, maxLength: 200 });
const base64 = PackageBodySchema.properties.package;
const about = { header: PackageHeaderSchema, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) };

/** A package that this PC has written and that is still to be saved. */
const sealed = exact({ ...about, package: base64, fileName });
export type SealedHere = DeepReadonly<Static<typeof sealed>>;

const opened = exact({ ...about, contents: ToOfficeContentsSchema });
export type OpenedHere = DeepReadonly<Static<typeof opened>>;

/** A package somebody opened in the system's file manager. */
const openedFile = exact({ fileName, package: base64 });

/**
 * The exchange by stick (.gpx). A PC's keys never leave the main process; files cross as base64 and are only read,
 * so that they may lie on media that cannot be written.
 */
export const carryChannels = {
  /** Whether this PC and the city know each other's keys, and whether `takeOpened` has a file. */
  status: channel(nothing, exact({ ready: Type.Boolean(), opened: Type.Boolean() })),
  /** Writes a package for the city. Fails with CARRY_NOT_READY, PACKAGE_TOO_LARGE, or in a browser NOT_IN_BROWSER. */
  seal: channel(
    exact({
      confirms: ToCityContentsSchema.properties.confirms,
      rows: ToCityContentsSchema.properties.rows,
      /** The main process adds their bytes. */
      files: Type.Array(WaitingFileSchema, { maxItems: 10_000 }),
      filesLeft: FilesLeftSchema,
    }),
    sealed,
  ),
  /** Opens a package for this PC and changes nothing. Fails with every PACKAGE_…, CARRY_NOT_READY, NOT_IN_BROWSER. */
  unseal: channel(exact({ package: base64 }), opened),
  /** Asks where to save; `saved` is false when the person thought better of it. Fails with FILE_UNWRITABLE. */
  save: channel(exact({ fileName, package: base64 }), exact({ saved: Type.Boolean() })),
  /** The file that was opened last in the system's file manager, once; null for none. */
  takeOpened: channel(nothing, Type.Union([openedFile, Type.Null()])),
  /**
   * Makes this PC the device that the city's package describes; it then counts as signed in. `unit` is whose data it
   * holds. Fails with every PACKAGE_…, ENROLMENT_…, ACCOUNT_OTHER_UNIT, SECRETS_UNPROTECTED, NOT_IN_BROWSER.
   */
  enrol: channel(
    exact({
      package: base64,
      code: Type.String({ minLength: 1, maxLength: 200 }),
      unit: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    }),
    WhoSchema,
  ),
  /** The city office's own questions to its hub. */
  list: channel(nothing, hubOutcomeSchema(PackageListSchema)),
  inspect: channel(exact({ package: base64 }), hubOutcomeSchema(PackageInspectionSchema)),
  bring: channel(exact({ package: base64 }), hubOutcomeSchema(PackageImportedSchema)),
  makeEnrolment: channel(
    exact({
      accountId: Type.String({ minLength: 1, maxLength: 120 }),
      deviceName: Type.String({ minLength: 1, maxLength: 60 }),
      address: Type.String({ minLength: 1, maxLength: 500 }),
    }),
    hubOutcomeSchema(EnrolmentMadeSchema),
  ),
  answer: channel(
    exact({ deviceId: Type.String({ minLength: 1, maxLength: 60 }) }),
    hubOutcomeSchema(PackageExportedSchema),
  ),
};
