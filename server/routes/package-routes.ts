import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import {
  EnrolmentMadeSchema,
  KeysExchangedSchema,
  PackageBodySchema,
  PackageExportedSchema,
  PackageImportedSchema,
  PackageInspectionSchema,
  PackageListSchema,
  type PackageBody,
} from '../../shared/transfer/package-answers.ts';
import { maxPackageBytes } from '../../shared/transfer/package-header.ts';
import { PublicKeysSchema, type PublicKeys } from '../../shared/transfer/package-keys.ts';
import type { EvidenceHub } from '../evidence/evidence-hub.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { exchangeKeys } from '../packages/exchange-keys.ts';
import { exportPackage } from '../packages/export-package.ts';
import { importPackage } from '../packages/import-package.ts';
import { inspectPackage } from '../packages/inspect-package.ts';
import { makeEnrolment } from '../packages/make-enrolment.ts';
import { listPackages } from '../packages/list-packages.ts';
import { requireRole } from '../plugins/require-role.ts';
import { sessionOf } from '../plugins/require-session.ts';
import type { HubSession } from '../session.ts';

/** A package in base64, in JSON. */
const bodyLimit = Math.ceil((maxPackageBytes * 4) / 3) + 1024;

const EnrolmentSchema = Type.Object({
  accountId: Type.String({ minLength: 1, maxLength: 120 }),
  deviceName: Type.String({ minLength: 1, maxLength: 60 }),
  address: Type.String({ minLength: 1, maxLength: 500 }),
});

const ExportSchema = Type.Object({ deviceId: Type.String({ minLength: 1, maxLength: 60 }) });

const office = (request: FastifyRequest): HubSession => requireRole(request, 'cityAdmin', 'cityOperator');

/** Carry packages: any PC names its keys; the city office reads, imports, answers and lists. */
export function addPackageRoutes(
  routes: FastifyInstance,
  hub: HubAccounts,
  evidence: EvidenceHub | null,
): void {
  routes.post<{ Body: PublicKeys }>(
    '/v1/devices/keys',
    { schema: { body: PublicKeysSchema }, config: { answer: KeysExchangedSchema } },
    (request) => exchangeKeys(hub, sessionOf(request), request.body),
  );
  routes.post<{ Body: Static<typeof EnrolmentSchema> }>(
    '/v1/enrolment-packages',
    { schema: { body: EnrolmentSchema }, config: { answer: EnrolmentMadeSchema } },
    (request) => makeEnrolment(hub, requireRole(request, 'cityAdmin'), request.body),
  );
  routes.get('/v1/packages', { config: { answer: PackageListSchema } }, (request) => {
    office(request);
    return listPackages(hub);
  });
  routes.post<{ Body: PackageBody }>(
    '/v1/packages/inspect',
    { bodyLimit, schema: { body: PackageBodySchema }, config: { answer: PackageInspectionSchema } },
    (request) => {
      office(request);
      return inspectPackage(hub, request.body.package);
    },
  );
  routes.post<{ Body: PackageBody }>(
    '/v1/packages/import',
    { bodyLimit, schema: { body: PackageBodySchema }, config: { answer: PackageImportedSchema } },
    (request) => importPackage(hub, office(request), request.body.package, evidence),
  );
  routes.post<{ Body: Static<typeof ExportSchema> }>(
    '/v1/packages/export',
    { schema: { body: ExportSchema }, config: { answer: PackageExportedSchema } },
    (request) => exportPackage(hub, office(request), request.body.deviceId),
  );
}
