import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import {
  CheckPackageSchema,
  PackageFactsSchema,
  TakeOverRequestSchema,
  TakeOverSchema,
} from '../../shared/sync/meeting-package.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { packageFacts } from '../meetings/read-package.ts';
import { takeOver } from '../meetings/take-over.ts';
import { requireRole } from '../plugins/require-role.ts';

/** A day's meeting of a large panel, with room to spare. */
const largestPackage = 64 * 1024 * 1024;

/** How the city's hub takes over a meeting that was held on another; for the admin alone. */
export function addTakeOverRoutes(routes: FastifyInstance, hub: HubAccounts): void {
  routes.post<{ Body: Static<typeof CheckPackageSchema> }>(
    '/v1/meeting-packages/check',
    {
      bodyLimit: largestPackage,
      schema: { body: CheckPackageSchema },
      config: { answer: PackageFactsSchema },
    },
    (request) => {
      requireRole(request, 'cityAdmin');
      return packageFacts(hub, request.body.package);
    },
  );
  routes.post<{ Body: Static<typeof TakeOverRequestSchema> }>(
    '/v1/meeting-packages',
    {
      bodyLimit: largestPackage,
      schema: { body: TakeOverRequestSchema },
      config: { answer: TakeOverSchema },
    },
    (request) => {
      const admin = requireRole(request, 'cityAdmin');
      return takeOver(hub, admin, request.body.package, request.body.code);
    },
  );
}
