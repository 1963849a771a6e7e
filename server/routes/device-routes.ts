import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import { productVersion } from '../../shared/ipc/product-version.ts';
import { EnrolledSchema, EnrolmentCodeSchema } from '../../shared/sync/account-answers.ts';
import { pinnedAddress, pinnedCode } from '../../shared/sync/hub-pin.ts';
import { enrolmentText } from '../../shared/sync/enrolment-link.ts';
import { DeviceListSchema, DeviceReportSchema, type DeviceReport } from '../../shared/sync/device-report.ts';
import { listDevices, takeReport } from '../accounts/device-list.ts';
import { revokeDevice } from '../accounts/end-access.ts';
import { enrolByCode, makeEnrolmentCode, type CodeHolder } from '../accounts/enrol-device.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { requireRole } from '../plugins/require-role.ts';
import { sessionOf } from '../plugins/require-session.ts';
import { holderFields, IdParamsSchema, machineFields, typedSecret } from './account-fields.ts';
import { done, DoneSchema } from './done.ts';
import { enrolledAnswer } from './enrolled-answer.ts';

const EnrolSchema = Type.Object({
  code: typedSecret,
  deviceId: Type.String({ minLength: 1, maxLength: 60 }),
  deviceName: Type.String({ minLength: 1, maxLength: 60 }),
  ...machineFields,
});

const RevokeSchema = Type.Object({ reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })) });

/** For an account there is, or for somebody new. */
const CodeRequestSchema = Type.Union([
  Type.Object({ accountId: Type.String({ minLength: 1, maxLength: 60 }) }, { additionalProperties: false }),
  Type.Object(holderFields, { additionalProperties: false }),
]);
type CodeRequest = Static<typeof CodeRequestSchema>;

const holderOf = (wanted: CodeRequest): CodeHolder =>
  'accountId' in wanted ? { kind: 'known', accountId: wanted.accountId } : { kind: 'new', account: wanted };

/** What a PC reads from the QR code: where the hub is, as the admin reached it, and the code. */
const qrText = ({ protocol, host }: FastifyRequest, { authority }: HubAccounts, code: string): string =>
  enrolmentText({ hub: pinnedAddress(`${protocol}://${host}`, authority ?? null), code });

async function answerEnrol(
  hub: HubAccounts,
  { body, ip }: FastifyRequest<{ Body: Static<typeof EnrolSchema> }>,
): Promise<object> {
  const { code, deviceId: id, deviceName: name, deviceKey: key = null, unit = null } = body;
  return enrolledAnswer(hub, await enrolByCode(hub, code, { id, name, key, unit }, ip));
}

async function answerCode(hub: HubAccounts, request: FastifyRequest<{ Body: CodeRequest }>): Promise<object> {
  const admin = requireRole(request, 'cityAdmin');
  const made = await makeEnrolmentCode(hub, holderOf(request.body), admin);
  const { authority } = hub;
  const typed = authority === undefined ? made.code : pinnedCode(made.code, authority);
  return { ...made, code: typed, qr: qrText(request, hub, made.code) };
}

async function answerList(hub: HubAccounts): Promise<object> {
  return { devices: await listDevices(hub), hubVersion: productVersion };
}

export function addEnrolRoute(routes: FastifyInstance, hub: HubAccounts): void {
  routes.post<{ Body: Static<typeof EnrolSchema> }>(
    '/v1/devices/enrol',
    { schema: { body: EnrolSchema }, config: { answer: EnrolledSchema } },
    (request) => answerEnrol(hub, request),
  );
}

export function addDeviceRoutes(routes: FastifyInstance, hub: HubAccounts): void {
  routes.post<{ Body: CodeRequest }>(
    '/v1/enrolment-codes',
    { schema: { body: CodeRequestSchema }, config: { answer: EnrolmentCodeSchema } },
    (request) => answerCode(hub, request),
  );
  routes.post<{ Body: DeviceReport }>(
    '/v1/devices/report',
    { schema: { body: DeviceReportSchema }, config: { answer: DoneSchema } },
    (request) => done(takeReport(hub, sessionOf(request), request.body)),
  );
  routes.get('/v1/devices', { config: { answer: DeviceListSchema } }, (request) => {
    requireRole(request, 'cityAdmin', 'cityOperator');
    return answerList(hub);
  });
  routes.delete<{ Params: Static<typeof IdParamsSchema>; Querystring: Static<typeof RevokeSchema> }>(
    '/v1/devices/:id',
    { schema: { params: IdParamsSchema, querystring: RevokeSchema }, config: { answer: DoneSchema } },
    (request) => {
      const admin = requireRole(request, 'cityAdmin');
      return done(revokeDevice(hub, request.params.id, request.query.reason ?? null, admin));
    },
  );
}
