import type { FastifyRequest } from 'fastify';

const secrets = [
  'authorization',
  'cookie',
  'password',
  'current',
  'next',
  'token',
  'code',
  'body',
  'headers',
];

/**
 * What the log tells of a request: which route, never the address it came from nor what stood in its path, query,
 * headers or body. The log holds no personal data and no secrets, so that it can be handed to whoever helps.
 */
export const logOptions = {
  serializers: {
    req: ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions.url ?? 'none' }),
  },
  redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), remove: true },
};
