import type { CycleArchive } from '../../schema/archive.ts';
import type { Assessment } from '../assess-candidacy.ts';
import { indexScheme } from '../index-scheme.ts';
import { addRationals, floorRational, rational, type Rational } from '../rational.ts';

/** What one base item still has to give: of the total, all parties weighed. Points in hundredths. */
export interface ItemLoss {
  readonly code: string;
  readonly name: string;
  readonly max: number;
  /** How much the total would rise with full points from all who scored, rounded down. */
  readonly lost: number;
}

/** The sheets of each party that counts, with its share of the total. */
function partySheets({ self, township, panel, verdict }: Assessment) {
  if (verdict.status !== 'graded') return [];
  const { terms, divisor } = verdict.weighed;
  const sheets = { self: self ? [self] : [], township: township ? [township] : [], panel: panel.counted };
  return terms.map(({ party, weight }) => ({ sheets: sheets[party], weight, divisor }));
}

/**
 * Where points were lost, the most first; bonus items are left out, since nobody has to have them. The sum is what
 * lies between the total and full base points.
 */
export function itemLosses({ scheme, sheets }: CycleArchive, assessment: Assessment): readonly ItemLoss[] {
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const parties = partySheets(assessment);
  const missing = (code: string, max: number, computed: boolean): Rational => {
    let lost = rational(0);
    for (const { sheets: counted, weight, divisor } of parties) {
      for (const { sheetId } of counted) {
        const sheet = byId.get(sheetId);
        const own = computed ? assessment.computed.get(code) : sheet?.scores[code];
        const given = sheet?.overrides[code]?.points ?? own ?? 0;
        lost = addRationals(lost, rational((max - given) * weight, divisor * counted.length));
      }
    }
    return lost;
  };
  return indexScheme(scheme)
    .items.filter(({ bonus }) => !bonus)
    .map(({ code, computed, item: { name, max } }) => ({
      code,
      name,
      max,
      lost: Number(floorRational(missing(code, max, computed))),
    }))
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost || (a.code < b.code ? -1 : 1));
}
