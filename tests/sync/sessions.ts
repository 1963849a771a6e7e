import type { HubSession } from '../../server/session.ts';
import type { SyncStatus } from '../../renderer/sync/sync-status.ts';
import { sessionOf } from '../helpers/test-hub.ts';

export const isIdle = ({ phase, pending }: SyncStatus): boolean => phase === 'idle' && pending === 0;

export const townshipSession = (device: string, overrides: Partial<HubSession> = {}): HubSession =>
  sessionOf('townshipOperator', { deviceId: device, sessionId: device, ...overrides });

export const citySession: HubSession = sessionOf('cityOperator', { deviceId: 'c-1', sessionId: 'c-1' });
