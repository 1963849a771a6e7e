import type { FastifyRequest } from 'fastify';
import type { Actor } from '../shared/domain/actor.ts';
import type { MeetingScope } from './meetings/meeting-scope.ts';

/** Who asks: role and unit come from the account, never from what the request says about itself. */
export interface HubSession extends Actor {
  readonly cityId: string;
  readonly deviceId: string;
  readonly sessionId: string;
  /** Set for a tablet in a meeting room: it is let at the agenda only. */
  readonly meeting?: MeetingScope;
}

/** Finds out who asks; null for nobody, an ended session or a revoked device. */
export type Authenticate = (request: FastifyRequest) => Promise<HubSession | null>;
