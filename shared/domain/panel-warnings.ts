import type { Scheme } from '../schema/scheme.ts';
import type { ScoreMap } from '../schema/archive.ts';

/** A rubber stamp (domain §11, risk 7): every candidate got the same, or everything there is to give. */
export interface PanelWarning {
  readonly kind: 'never-varies' | 'all-full-marks';
  readonly raterId: string;
  readonly sheets: number;
}

/** A sheet that counts, with the points its rater gave; computed items are nobody's judgement. */
export interface JudgedSheet {
  readonly raterId: string;
  readonly scores: ScoreMap;
}

/** Two alike may be chance; an assumption, since no rule names a number. */
const fewestSheets = 3;

/** Members who seem not to have judged, in the order their sheets come. A person looks into it; nothing is struck. */
export function panelWarnings(scheme: Scheme, sheets: readonly JudgedSheet[]): readonly PanelWarning[] {
  const base = scheme.categories.flatMap((category) =>
    category.kind === 'base' ? category.items.filter(({ kind }) => kind !== 'rates') : [],
  );
  const isFull = ({ scores }: JudgedSheet): boolean => base.every(({ code, max }) => scores[code] === max);
  const sum = ({ scores }: JudgedSheet): number =>
    Object.values(scores).reduce((total, points) => total + points, 0);
  return [...Map.groupBy(sheets, ({ raterId }) => raterId)].flatMap(([raterId, own]): PanelWarning[] => {
    if (own.length < fewestSheets) return [];
    const found = { raterId, sheets: own.length };
    if (own.every(isFull)) return [{ kind: 'all-full-marks', ...found }];
    return new Set(own.map(sum)).size === 1 ? [{ kind: 'never-varies', ...found }] : [];
  });
}
