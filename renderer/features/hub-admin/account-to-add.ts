import type { ActorRole } from '../../../shared/domain/actor.ts';
import type { AccountToAdd } from '../../../shared/sync/hub-admin-client.ts';

/** What the form of a new account holds; fields that its role or way does not show are absent. */
export interface AccountValues {
  readonly role: ActorRole;
  readonly orgCode?: string;
  readonly panelMemberId?: string;
  readonly name: string;
  readonly login: string;
  readonly way: 'code' | 'password';
  readonly password?: string;
}

/** The account as the hub takes it: whoever is of no township belongs to the city. */
export const accountToAdd = (
  { role, orgCode, panelMemberId, name, login, way, password }: AccountValues,
  cityCode: string,
): AccountToAdd => ({
  role,
  orgCode: role === 'townshipOperator' || role === 'townshipChair' ? (orgCode ?? '') : cityCode,
  panelMemberId: role === 'panelMember' ? (panelMemberId ?? null) : null,
  name: name.trim(),
  login: login.trim(),
  password: way === 'password' ? (password ?? null) : null,
});
