import { pinyin } from 'pinyin-pro';
import type { Certificate } from '../../shared/schema/certificate.ts';

/** How many digits follow the letter (domain §9: 武工评〔2026〕G001). */
export const numberDigits = 3;

/** The level's letter in certificate numbers: the initial of its name, 高级 G, 中级 Z, 初级 C. */
export const levelLetter = (levelName: string): string =>
  (pinyin(levelName, { pattern: 'first', toneType: 'none', type: 'array' })[0] ?? '').charAt(0).toUpperCase();

/** 武工评 for levels, 武工认 for qualifications: two series, so that neither leaves gaps in the other. */
const seriesOf = { level: '工评', qualification: '工认' } as const satisfies Record<
  Certificate['kind'],
  string
>;

/** What numbers of the year begin with: as on the newest certificate of the kind, else the proposed form. */
export function proposedBase(
  certificates: readonly Certificate[],
  kind: Certificate['kind'],
  cityName: string,
  year: number,
): string {
  const newest = certificates
    .filter((certificate) => certificate.kind === kind)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
  const kept = newest && /^(.+?)[A-Z]?\d+$/.exec(newest.content.number)?.[1];
  return kept ?? `${Array.from(cityName)[0] ?? ''}${seriesOf[kind]}〔${year}〕`;
}
