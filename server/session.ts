import type { FastifyRequest } from 'fastify';
import type { Actor } from '../shared/domain/actor.ts';

/** Who asks: role and unit come from the account, never from what the request says about itself. */
export interface HubSession extends Actor {
  readonly cityId: string;
  readonly deviceId: string;
  readonly sessionId: string;
}

/** Finds out who asks; null for nobody, an ended session or a revoked device. */
export type Authenticate = (request: FastifyRequest) => Promise<HubSession | null>;
