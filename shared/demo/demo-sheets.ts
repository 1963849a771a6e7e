import { itemChoices } from '../domain/item-choices.ts';
import { scoreItem, type ItemInput } from '../domain/score-item.ts';
import type { Candidacy } from '../schema/candidacy.ts';
import type { ScoredItem } from '../schema/scheme-item.ts';
import { schemeKey, type Scheme } from '../schema/scheme.ts';
import { sheetId, type Party, type ScoreEntry, type Sheet } from '../schema/sheet.ts';
import { demoStamp } from './demo-stamp.ts';
import type { Random } from './random.ts';

/** How far the sheet got: some items scored, all scored and submitted, or not to be scored at all. */
export type SheetProgress = 'draft' | 'submitted' | 'recused';

interface SheetPlan {
  readonly candidacy: Candidacy;
  readonly party: Party;
  readonly raterId: string;
  /** Percent of the points this rater tends to give. */
  readonly quality: number;
  readonly progress: SheetProgress;
  readonly year: number;
}

function inventInput(random: Random, item: ScoredItem, quality: number): ItemInput {
  const choices = itemChoices(item);
  const good = random.chance(quality);
  switch (choices.kind) {
    case 'one-of': {
      const index = good ? 0 : random.between(0, choices.choices.length - 1);
      const choice = choices.choices[index];
      if (item.kind === 'bool') return { kind: 'yes-no', yes: index === 0 };
      return { kind: 'tier', index: choice?.tier ?? null };
    }
    case 'steps':
      return {
        kind: 'points',
        points: good ? choices.max : choices.step * random.between(0, choices.max / choices.step),
      };
    case 'pieces':
      return {
        kind: 'pieces',
        count: good === choices.deducts ? random.between(0, 1) : random.between(0, choices.most),
      };
    case 'ticks':
      return {
        kind: 'parts',
        codes: choices.parts.filter(() => random.chance(quality)).map((part) => part.code),
      };
    case 'computed':
      throw new Error('a rates item is never keyed');
  }
}

function entryOf(item: ScoredItem, input: ItemInput, at: string, by: string): ScoreEntry {
  const scored = scoreItem(item, input);
  if (!scored.ok) throw new Error(`the demo gave ${item.code} an impossible score: ${scored.error.code}`);
  return {
    points: scored.value,
    tier: input.kind === 'tier' ? input.index : null,
    parts: input.kind === 'parts' ? [...input.codes] : [],
    pieces: input.kind === 'pieces' ? input.count : null,
    note: '',
    at,
    by,
  };
}

const keyedItems = (scheme: Scheme): ScoredItem[] =>
  scheme.categories.flatMap((category) =>
    category.kind === 'veto' ? [] : category.items.flatMap((item) => (item.kind === 'rates' ? [] : [item])),
  );

const township = { id: 'demo-township', name: '乡镇经办人' };

/** Who keyed the sheets: the stamp holds an account's id, what a person reads is a name. */
const writers: Readonly<Record<Party, { readonly id: string; readonly name: string }>> = {
  self: township,
  township,
  panel: { id: 'demo-city', name: '市总经办人' },
};

/** One sheet as its rater might have filled it; only scores the scheme allows. */
export function inventSheet(random: Random, scheme: Scheme, plan: SheetPlan): Sheet {
  const { candidacy, party, raterId, progress, year } = plan;
  const at = `${year}-11-${party === 'self' ? '05' : party === 'township' ? '12' : '18'}T02:30:00.000Z`;
  const by = writers[party].name;
  const items = keyedItems(scheme);
  const scored =
    progress === 'submitted' ? items : progress === 'draft' ? items.slice(0, random.between(4, 20)) : [];
  const bonus = new Set(
    scheme.categories.flatMap((category) => (category.kind === 'bonus' ? category.items : [])),
  );
  const entries = scored.map((item): [string, ScoreEntry] => {
    const quality = bonus.has(item) ? Math.max(5, plan.quality - 70) : plan.quality;
    return [item.code, entryOf(item, inventInput(random, item, quality), at, by)];
  });
  return {
    ...demoStamp(at, writers[party].id),
    id: sheetId(candidacy.id, party, raterId),
    cycleId: candidacy.cycleId,
    townshipCode: candidacy.townshipCode,
    candidacyId: candidacy.id,
    party,
    raterId,
    schemeKey: schemeKey(scheme),
    draft: progress === 'draft',
    submissions: progress === 'draft' ? [] : [{ version: 1, at, by }],
    recused: progress === 'recused',
    recuseReason: progress === 'recused' ? '本乡镇参评人员，按规定回避' : null,
    proxyReason: party === 'township' ? null : '纸质表代录',
    scores: Object.fromEntries(entries),
    overrides: {},
    opinion: party === 'township' && progress === 'submitted' ? '同意推荐，提请市总工会评审。' : '',
  };
}
