import type { OrgUnit } from '../../../shared/schema/org-unit.ts';
import type { AccountAnswer } from '../../../shared/sync/account-answers.ts';
import type { DeviceStatus } from '../../../shared/sync/device-report.ts';
import { matchesTyped } from '../../data/matches-typed.ts';

/** One account with its PCs, as the list shows it. */
export interface AccountRow {
  readonly account: AccountAnswer;
  /** The unit's short name, its code when this PC does not know it. */
  readonly unit: string;
  /** The ones in use first, then the newest. */
  readonly devices: readonly DeviceStatus[];
  /** How many may sync. */
  readonly pcs: number;
  /** When one of them was last at the hub, ISO 8601; null when none ever was. */
  readonly contactAt: string | null;
}

const inOrder = (a: DeviceStatus, b: DeviceStatus): number =>
  Number(a.revokedAt !== null) - Number(b.revokedAt !== null) || b.enrolledAt.localeCompare(a.enrolledAt);

/** The accounts in the order of the units, those in use first. */
export function accountRows(
  accounts: readonly AccountAnswer[],
  devices: readonly DeviceStatus[],
  units: readonly OrgUnit[],
): readonly AccountRow[] {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const placeOf = ({ orgCode }: AccountAnswer): number => unitOf.get(orgCode)?.sortNo ?? Infinity;
  return accounts
    .map((account) => {
      const own = devices.filter(({ accountId }) => accountId === account.id).toSorted(inOrder);
      const inUse = own.filter(({ revokedAt }) => revokedAt === null);
      return {
        account,
        unit: unitOf.get(account.orgCode)?.name ?? account.orgCode,
        devices: own,
        pcs: inUse.length,
        contactAt: inUse.reduce<string | null>(
          (last, { contactAt }) => (last !== null && last > contactAt ? last : contactAt),
          null,
        ),
      };
    })
    .toSorted(
      (a, b) =>
        Number(a.account.disabledAt !== null) - Number(b.account.disabledAt !== null) ||
        placeOf(a.account) - placeOf(b.account) ||
        a.account.name.localeCompare(b.account.name, 'zh-CN'),
    );
}

interface RowFilter {
  readonly typed: string;
  readonly withDisabled: boolean;
}

/** The rows that a person looks for by name, pinyin, unit or login. */
export const filterAccounts = (
  rows: readonly AccountRow[],
  { typed, withDisabled }: RowFilter,
): readonly AccountRow[] =>
  rows.filter(
    ({ account, unit }) =>
      (withDisabled || account.disabledAt === null) &&
      (typed.trim() === '' ||
        [account.name, unit, account.login].some((text) => matchesTyped(text, typed.trim()))),
  );
