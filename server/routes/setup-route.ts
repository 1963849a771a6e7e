import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { setUp } from '../accounts/set-up.ts';
import { holderFields, loginField, typedSecret } from './account-fields.ts';

const SetUpSchema = Type.Object({
  code: typedSecret,
  login: loginField,
  name: holderFields.name,
  password: typedSecret,
});

const AdminSchema = Type.Object({ id: Type.String(), login: Type.String(), name: Type.String() });

interface SetUpRoute {
  Body: Static<typeof SetUpSchema>;
}

async function answer(hub: HubAccounts, { body, ip }: FastifyRequest<SetUpRoute>): Promise<object> {
  const { id, login, name } = await setUp(hub, { ...body, address: ip });
  return { id, login, name };
}

/** `POST /v1/setup`: makes the first city admin by the code that the hub has printed; he then signs in. */
export function addSetupRoute(routes: FastifyInstance, hub: HubAccounts): void {
  routes.post<SetUpRoute>(
    '/v1/setup',
    { schema: { body: SetUpSchema }, config: { answer: AdminSchema } },
    (request) => answer(hub, request),
  );
}
