import fastifySwagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify';
import type { TSchema } from 'typebox';
import { ErrorAnswerSchema } from '../../shared/sync/protocol.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route answers when all is well; tells readers of the API, checks nothing. */
    readonly answer?: TSchema;
  }
}

function withAnswers(schema: FastifySchema, { config }: RouteOptions): FastifySchema {
  if (config?.answer === undefined) return schema;
  return { ...schema, response: { 200: config.answer, default: ErrorAnswerSchema } };
}

/** Describes every route that is added after it by its schemas, `GET /v1/openapi.json`. */
export async function describeApi(hub: FastifyInstance): Promise<void> {
  await hub.register(fastifySwagger, {
    transform: ({ schema, url, route }) => ({ schema: withAnswers(schema ?? {}, route), url }),
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Gongping hub',
        description: 'Every answer that is not 2xx holds code, params and message (shared/sync/protocol.ts).',
        version: '1',
      },
      components: {
        securitySchemes: {
          device: { type: 'http', scheme: 'bearer' },
          browser: { type: 'apiKey', in: 'cookie', name: '__Host-gongping' },
        },
      },
    },
  });
  hub.get('/v1/openapi.json', { schema: { hide: true } }, (_request, reply) => reply.send(hub.swagger()));
}
