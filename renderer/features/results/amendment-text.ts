import type { TFunction } from 'i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import { indexScheme } from '../../../shared/domain/index-scheme.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import type { AmendedCounts, Amendment } from '../../../shared/schema/supplement.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';

/** What amendments point at, in words. */
export interface AmendmentWords {
  readonly scheme: Scheme;
  readonly lines: readonly CandidacyLine[];
  readonly sheets: readonly Pick<Sheet, 'id' | 'candidacyId' | 'party' | 'raterId'>[];
  /** The panel's members by id. */
  readonly members: ReadonlyMap<string, string>;
}

/** Whose sheet it is: 乡镇评审, or a member of the panel by name. */
export const sheetName = (
  { party, raterId }: Pick<Sheet, 'party' | 'raterId'>,
  members: ReadonlyMap<string, string>,
  t: TFunction,
): string => (party === 'panel' ? (members.get(raterId) ?? raterId) : t(`common.party.${party}`));

/** One amendment in a sentence, on the screen and on paper. */
export function amendmentText(
  amendment: Amendment,
  { scheme, lines, sheets, members }: AmendmentWords,
  t: TFunction,
): string {
  const who = (id: string | undefined) => {
    const line = lines.find((one) => one.id === id);
    return { name: line?.name ?? '', unit: line?.unit ?? '' };
  };
  const { byCode, vetoItems } = indexScheme(scheme);
  const { kind, before, after } = amendment;
  if (kind === 'veto') {
    return t('supplements.text.veto', {
      ...who(amendment.candidacyId),
      item: vetoItems.get(amendment.item)?.name ?? amendment.item,
      before: t(`supplements.verdict.${before ?? 'none'}`),
      after: t(`supplements.verdict.${after}`),
    });
  }
  if (kind === 'counts') {
    const heads = ({ employees, members: joined, verified }: AmendedCounts) =>
      t('supplements.text.heads', { employees, members: joined, verified });
    const unit = lines.find(({ candidacy }) => candidacy.unionId === amendment.unionId)?.unit ?? '';
    return t('supplements.text.counts', { unit, before: heads(before), after: heads(after) });
  }
  const sheet = sheets.find(({ id }) => id === amendment.sheetId);
  return t('supplements.text.points', {
    ...who(sheet?.candidacyId),
    sheet: sheet ? sheetName(sheet, members, t) : '',
    item: byCode.get(amendment.item)?.item.name ?? amendment.item,
    before: before === null ? '—' : formatPoints(before),
    after: formatPoints(after),
  });
}
