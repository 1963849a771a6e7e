import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../shared/lib/app-error.ts';

const isTree = (value: unknown): value is object =>
  Array.isArray(value) || (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value));

const hasEndless = (value: unknown): boolean =>
  typeof value === 'number'
    ? !Number.isFinite(value)
    : isTree(value) && Object.values(value).some((part: unknown) => hasEndless(part));

async function check({ query, params, body }: FastifyRequest): Promise<void> {
  if (hasEndless([query, params, body])) throw new AppError('REQUEST_INVALID', { reason: 'number' });
}

/**
 * Ajv takes the texts `Infinity`, `1e999` and a row of 400 digits for a number, and measures such a number against no
 * limit: a page of endless length would be as good as one of 500. Of the routes that are added after this.
 */
export function refuseEndlessNumbers(hub: FastifyInstance): void {
  hub.addHook('onRoute', (route) => {
    if (!/"(?:integer|number)"/.test(JSON.stringify(route.schema ?? {}))) return;
    route.preHandler = [check, ...[route.preHandler ?? []].flat()];
  });
}
