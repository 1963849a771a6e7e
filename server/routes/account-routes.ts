import type { FastifyInstance } from 'fastify';
import { Type, type Static } from 'typebox';
import { nullable } from '../../shared/schema/fields.ts';
import { AccountListSchema, AccountSchema, type AccountAnswer } from '../../shared/sync/account-answers.ts';
import { addAccount } from '../accounts/add-account.ts';
import { resetPassword } from '../accounts/change-password.ts';
import { disableAccount, endSessions } from '../accounts/end-access.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { requireRole } from '../plugins/require-role.ts';
import type { Account } from '../store/account-store.ts';
import { done, DoneSchema } from './done.ts';
import { holderFields, IdParamsSchema, loginField, typedSecret } from './account-fields.ts';

const NewAccountSchema = Type.Object({ ...holderFields, login: loginField, password: nullable(typedSecret) });
const NewPasswordSchema = Type.Object({ password: typedSecret });

type IdParams = Static<typeof IdParamsSchema>;

const answerOf = ({ password, ...account }: Account): AccountAnswer => ({
  ...account,
  hasPassword: password !== null,
});

async function listAccounts({ store, cityId }: HubAccounts): Promise<object> {
  return { accounts: (await store.accounts(cityId).listAccounts()).map(answerOf) };
}

function addOneAccountRoutes(routes: FastifyInstance, hub: HubAccounts): void {
  const schema = { params: IdParamsSchema };
  const config = { answer: DoneSchema };
  routes.post<{ Params: IdParams; Body: Static<typeof NewPasswordSchema> }>(
    '/v1/accounts/:id/password',
    { schema: { ...schema, body: NewPasswordSchema }, config },
    (request) => {
      const admin = requireRole(request, 'cityAdmin');
      return done(resetPassword(hub, request.params.id, request.body.password, admin));
    },
  );
  routes.delete<{ Params: IdParams }>('/v1/accounts/:id/sessions', { schema, config }, (request) =>
    done(endSessions(hub, request.params.id, requireRole(request, 'cityAdmin'))),
  );
  routes.delete<{ Params: IdParams }>('/v1/accounts/:id', { schema, config }, (request) =>
    done(disableAccount(hub, request.params.id, requireRole(request, 'cityAdmin'))),
  );
}

/** For the city admin. `DELETE` disables: what the account has done keeps its name. */
export function addAccountRoutes(routes: FastifyInstance, hub: HubAccounts): void {
  routes.get('/v1/accounts', { config: { answer: AccountListSchema } }, (request) => {
    requireRole(request, 'cityAdmin');
    return listAccounts(hub);
  });
  routes.post<{ Body: Static<typeof NewAccountSchema> }>(
    '/v1/accounts',
    { schema: { body: NewAccountSchema }, config: { answer: AccountSchema } },
    (request) => addAccount(hub, request.body, requireRole(request, 'cityAdmin')).then(answerOf),
  );
  addOneAccountRoutes(routes, hub);
}
