import { demoProfiles } from '../../shared/demo/demo-profiles.ts';
import type { Account } from '../store/account-store.ts';

/** Known to everybody: the demo's people and papers are invented, and its hub serves this machine alone. */
export const demoPassword = 'gongping-2026';

const logins: Readonly<Record<string, string>> = {
  'demo-township': 'township',
  'demo-city': 'city',
  'demo-panel-2': 'panel2',
  'demo-panel-5': 'panel5',
  'demo-finance-1': 'finance1',
  'demo-finance-2': 'finance2',
};

/** The accounts of the demo city, under the ids that its documents name as their writers. */
export const demoSeats = (password: string, createdAt: string): readonly Account[] =>
  demoProfiles('demo').map(({ role, actorRole, actorId, actorName, orgCode, panelMemberId }) => ({
    id: actorId,
    login: logins[actorId] ?? actorId,
    name: actorName,
    role:
      actorRole ?? (role === 'city' ? 'cityAdmin' : role === 'panel' ? 'panelMember' : 'townshipOperator'),
    orgCode,
    panelMemberId,
    password,
    createdAt,
    disabledAt: null,
  }));
