import type { Item } from '../../schema/scheme-item.ts';
import type { Scheme } from '../../schema/scheme.ts';
import type { ScoreEntry } from '../../schema/sheet.ts';
import { formatPoints } from '../format-points.ts';
import { asksForCertificate, holdersTier } from './certificate-tier.ts';
import type { RegisterRow } from './register-row.ts';

type TiersItem = Extract<Item, { kind: 'tiers' }>;
type Entry = Omit<ScoreEntry, 'at' | 'by' | 'note'>;

/** What the register says of one item, and the facts that say so. */
export interface RegisterEntry {
  readonly code: string;
  readonly entry: Entry;
  readonly fact:
    | { readonly kind: 'certificate'; readonly number: string }
    | { readonly kind: 'trained' }
    | { readonly kind: 'hours'; readonly hours: number }
    | { readonly kind: 'exam'; readonly points: string };
}

type Facts = Pick<RegisterRow, 'certificate' | 'standing' | 'application' | 'lacks' | 'yearHours' | 'best'>;

const entryOf = ({ tiers }: TiersItem, tier: number): Entry => ({
  points: tiers[tier]?.points ?? 0,
  tier: tiers[tier] ? tier : null,
  parts: [],
  pieces: null,
});

/** The least number that a tier asks for in its own words (“16学时以上（含）”), or null. */
function thresholdOf(text: string, unit: '学时' | '分'): number | null {
  const found = new RegExp(
    String.raw`^(?:满)?(\d{1,4}(?:\.\d{1,2})?)\s*${unit}(?:以上|（含）以上|及以上)`,
  ).exec(text.trim());
  return found?.[1] === undefined ? null : Number(found[1]);
}

/** The first tier, highest first as they stand, whose threshold is reached; null where no tier names one. */
function reachedTier(item: TiersItem, value: number, unit: '学时' | '分'): number | null {
  const thresholds = item.tiers.map(({ text }) => thresholdOf(text, unit));
  if (thresholds.every((one) => one === null)) return null;
  const reached = thresholds.findIndex((least) => least !== null && value >= least);
  if (reached !== -1) return reached;
  // “参加过培训，不满8学时”: something, and less than every threshold.
  return value > 0 ? item.tiers.findIndex(({ text }) => /不满/.test(text)) : -1;
}

function certificateEntry(item: TiersItem, facts: Facts): RegisterEntry | null {
  const { certificate, standing, application, lacks } = facts;
  const { code } = item;
  if (certificate && (standing === 'valid' || standing === 'due')) {
    const tier = holdersTier(item);
    if (tier === -1) return null;
    return {
      code,
      entry: entryOf(item, tier),
      fact: { kind: 'certificate', number: certificate.content.number },
    };
  }
  const isTrained = application?.state === 'checked' && lacks.every((one) => one === 'exam');
  const tier = item.tiers.findIndex(({ text }) => /完成培训/.test(text));
  if (!isTrained || tier === -1) return null;
  return { code, entry: entryOf(item, tier), fact: { kind: 'trained' } };
}

function hoursEntry(item: TiersItem, { yearHours: hours }: Facts): RegisterEntry | null {
  const tier = hours > 0 ? reachedTier(item, hours, '学时') : null;
  if (tier === null || tier === -1) return null;
  return { code: item.code, entry: entryOf(item, tier), fact: { kind: 'hours', hours } };
}

function examEntry(item: TiersItem, { best }: Facts): RegisterEntry | null {
  if (!best) return null;
  const tier = reachedTier(item, best.points / 100, '分');
  if (tier === null) return null;
  const fact = { kind: 'exam', points: formatPoints(best.points) } as const;
  return { code: item.code, entry: entryOf(item, tier), fact };
}

function readItem(item: TiersItem, facts: Facts): RegisterEntry | null {
  if (asksForCertificate(item)) return certificateEntry(item, facts);
  if (/培训/.test(item.name)) return hoursEntry(item, facts);
  return /测试|考试/.test(item.name) ? examEntry(item, facts) : null;
}

/**
 * What the register of the year says of a scheme's items on certificate, training hours and examination (A1, A2, A3
 * of 武安). Thresholds are read from the tiers' own words; an item that names none, and a register that knows nothing,
 * give no entry, so that nothing is given as nought for want of data.
 */
export const qualificationEntries = (
  { categories, subject }: Pick<Scheme, 'categories' | 'subject'>,
  facts: Facts,
): readonly RegisterEntry[] =>
  subject?.kind === 'site'
    ? []
    : categories
        .flatMap((category): readonly Item[] => (category.kind === 'veto' ? [] : category.items))
        .flatMap((item) => (item.kind === 'tiers' ? (readItem(item, facts) ?? []) : []));
