import { askHub, type Send } from '../sync/hub-client.ts';
import type { HubOutcome } from '../sync/hub-outcome.ts';
import {
  EnrolmentMadeSchema,
  PackageExportedSchema,
  PackageImportedSchema,
  PackageInspectionSchema,
  PackageListSchema,
  type EnrolmentMade,
  type PackageBody,
  type PackageExported,
  type PackageImported,
  type PackageInspection,
  type PackageList,
} from './package-answers.ts';

/** What the city office asks of its hub about carry packages. */
export interface PackageClient {
  readonly list: () => Promise<HubOutcome<PackageList>>;
  readonly inspect: (body: PackageBody) => Promise<HubOutcome<PackageInspection>>;
  readonly bring: (body: PackageBody) => Promise<HubOutcome<PackageImported>>;
  /** For the administrator: makes a PC without a network a device of an account. `address` is the hub's. */
  readonly makeEnrolment: (of: {
    readonly accountId: string;
    readonly deviceName: string;
    readonly address: string;
  }) => Promise<HubOutcome<EnrolmentMade>>;
  readonly answer: (to: { readonly deviceId: string }) => Promise<HubOutcome<PackageExported>>;
}

const post = (path: string, body: object) => ({ method: 'POST', path, body: JSON.stringify(body) }) as const;

export const createPackageClient = (send: Send): PackageClient => ({
  list: () => askHub(send, PackageListSchema, { method: 'GET', path: '/v1/packages', body: null }),
  inspect: (body) => askHub(send, PackageInspectionSchema, post('/v1/packages/inspect', body)),
  bring: (body) => askHub(send, PackageImportedSchema, post('/v1/packages/import', body)),
  makeEnrolment: (of) => askHub(send, EnrolmentMadeSchema, post('/v1/enrolment-packages', of)),
  answer: (to) => askHub(send, PackageExportedSchema, post('/v1/packages/export', to)),
});
