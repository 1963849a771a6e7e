import type { FastifyRequest } from 'fastify';
import type { ActorRole } from '../../shared/domain/actor.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { HubSession } from '../session.ts';
import { sessionOf } from './require-session.ts';

/** Who sent a request, if he has one of these roles. @throws AppError SIGN_IN_AGAIN, NOT_PERMITTED */
export function requireRole(request: FastifyRequest, ...roles: readonly ActorRole[]): HubSession {
  const session = sessionOf(request);
  if (!roles.includes(session.role)) throw new AppError('NOT_PERMITTED');
  return session;
}
