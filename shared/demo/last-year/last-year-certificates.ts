import type { Certificate } from '../../schema/certificate.ts';
import { demoStamp } from '../demo-stamp.ts';
import type { ListedResult } from './listed-results.ts';

/** The initials of the levels' names, as the program writes them into numbers. */
const letters: Readonly<Record<string, string>> = { senior: 'G', intermediate: 'Z', junior: 'C' };

/** One printed certificate for everybody above the lowest level, numbered within its level. */
export function lastYearCertificates(year: number, rows: readonly ListedResult[]): readonly Certificate[] {
  const next = new Map<string, number>();
  const at = `${year}-12-25T02:00:00.000Z`;
  return rows.flatMap(({ result, level, enterprise, listed }): Certificate[] => {
    if (level.min === null) return [];
    const place = (next.get(level.code) ?? 0) + 1;
    next.set(level.code, place);
    const number = `武工评〔${year}〕${letters[level.code] ?? ''}${String(place).padStart(3, '0')}`;
    return [
      {
        ...demoStamp(at, 'demo-city'),
        id: `cert-${result.id}`,
        kind: 'level',
        cycleId: result.cycleId,
        townshipCode: result.townshipCode,
        candidacyId: result.id,
        personId: result.personId,
        levelCode: level.code,
        content: {
          number,
          name: listed.name,
          enterpriseName: enterprise,
          unionName: listed.union,
          role: listed.role,
          levelName: level.name,
          year,
          cityName: '武安市',
          issuer: '武安市总工会',
          issuedOn: `${year}-12-25`,
        },
        status: 'valid',
        voidReason: null,
        prints: [{ at, by: '武安市总工会 王建国', sha256: '' }],
      },
    ];
  });
}
