import { contactLimits } from '../../../shared/domain/contact-limits.ts';
import { isOlderVersion } from '../../../shared/domain/is-older-version.ts';
import type { OrgUnit } from '../../../shared/schema/org-unit.ts';
import type { DeviceReport, DeviceStatus } from '../../../shared/sync/device-report.ts';
import type { DevicePicture } from '../../sync/device-pictures.ts';

/** What both a township and one of its PCs show. */
export interface Standing {
  readonly key: string;
  readonly name: string;
  /** The hub's clock, ISO 8601; null for a township without a PC. */
  readonly contactAt: string | null;
  /** Whole days since then. */
  readonly silentDays: number;
  /** As last told; of a township the sums, the oldest version, the worst clock and the fullest disk. */
  readonly report: DeviceReport | null;
  readonly isOutdated: boolean;
}

export interface TownshipRow extends Standing {
  readonly state: 'silent' | 'troubled' | 'none' | 'well';
  /** Worst first. */
  readonly children?: readonly Standing[];
}

const dayMs = 86_400_000;

const byContact = (a: Standing, b: Standing): number => (a.contactAt ?? '').localeCompare(b.contactAt ?? '');

function standingOf(device: DeviceStatus, { at, hubVersion }: DevicePicture): Standing {
  const { id, name, accountName, contactAt, report } = device;
  return {
    key: id,
    name: `${accountName} · ${name}`,
    contactAt,
    silentDays: Math.max(0, Math.floor((Date.parse(at) - Date.parse(contactAt)) / dayMs)),
    report,
    isOutdated: report !== null && hubVersion !== undefined && isOlderVersion(report.version, hubVersion),
  };
}

const worseClock = (a: number, b: number): number => (Math.abs(b) > Math.abs(a) ? b : a);

const lessDisk = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

const together = (a: DeviceReport, b: DeviceReport): DeviceReport => ({
  unsent: a.unsent + b.unsent,
  refused: a.refused + b.refused,
  version: isOlderVersion(b.version, a.version) ? b.version : a.version,
  clockOffset: worseClock(a.clockOffset, b.clockOffset),
  freeDisk: lessDisk(a.freeDisk, b.freeDisk),
});

const isTroubled = ({ report, isOutdated }: Standing): boolean =>
  report !== null &&
  (isOutdated ||
    report.refused > 0 ||
    Math.abs(report.clockOffset) >= contactLimits.clockMs ||
    (report.freeDisk !== null && report.freeDisk < contactLimits.freeDisk));

function rowOf({ id, name }: OrgUnit, pcs: readonly Standing[]): TownshipRow {
  const newest = pcs.at(-1);
  if (!newest) {
    const nothing = { contactAt: null, silentDays: 0, report: null, isOutdated: false };
    return { key: id, name, ...nothing, state: 'none' };
  }
  const reports = pcs.flatMap(({ report }) => report ?? []);
  const isSilent = newest.silentDays >= contactLimits.silentDays;
  return {
    key: id,
    name,
    contactAt: newest.contactAt,
    silentDays: newest.silentDays,
    report: reports.length === 0 ? null : reports.reduce(together),
    isOutdated: pcs.some((pc) => pc.isOutdated),
    state: isSilent ? 'silent' : pcs.some(isTroubled) ? 'troubled' : 'well',
    children: pcs,
  };
}

const states = ['silent', 'troubled', 'none', 'well'] as const;

/**
 * One row for each township, those that need a call first: the longest silent, then those whose PCs are in trouble,
 * then those without a PC. Days are counted to the moment of the picture, by the hub's clock.
 */
export function townshipRows(units: readonly OrgUnit[], picture: DevicePicture): readonly TownshipRow[] {
  const devices = picture.devices.filter(({ revokedAt }) => revokedAt === null);
  const rows = units
    .filter(({ kind, active }) => kind === 'township' && active)
    .toSorted((a, b) => a.sortNo - b.sortNo)
    .map((unit) => {
      const own = devices.filter(({ orgCode }) => orgCode === unit.id);
      return rowOf(unit, own.map((device) => standingOf(device, picture)).toSorted(byContact));
    });
  return states.flatMap((state) => rows.filter((row) => row.state === state).toSorted(byContact));
}
