import type { FastifyInstance } from 'fastify';
import { Type, type Static } from 'typebox';
import { codeField } from '../../shared/schema/fields.ts';
import type { Hub } from '../hub.ts';
import { sessionOf } from '../plugins/require-session.ts';
import { leaseNumbers } from '../services/lease-numbers.ts';

const NumberRequestSchema = Type.Object({
  series: codeField,
  size: Type.Integer({ minimum: 1, maximum: 10_000 }),
  request: codeField,
});

const count = Type.Integer({ minimum: 1 });
const NumberBlockSchema = Type.Object({ series: codeField, first: count, last: count });

export function addNumberBlockRoute(routes: FastifyInstance, hub: Hub): void {
  routes.post<{ Body: Static<typeof NumberRequestSchema> }>(
    '/v1/number-blocks',
    { schema: { body: NumberRequestSchema }, config: { answer: NumberBlockSchema } },
    (request) => leaseNumbers(hub, sessionOf(request), request.body),
  );
}
