import { isCityMatter } from '../../shared/domain/city-matter.ts';
import { isDeskMatter } from '../../shared/domain/desk-matter.ts';
import { isResultMatter } from '../../shared/domain/result-matter.ts';
import { isAccountMatter } from '../../shared/domain/subsidy-matter.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { panelRaterOf } from '../../shared/schema/sheet.ts';
import { deviceKeyEnd, deviceKeyEntry } from '../../shared/schema/submission-signature.ts';

/** What queries select documents by; empty where a kind of document has no such thing. */
export interface ScopeColumns {
  readonly townshipCode: string;
  readonly cycleId: string;
  readonly candidacyId: string;
  readonly party: string;
  readonly raterId: string;
  /** A cycle's status, a case's kind, a certificate's number, a file's SHA-256, a sheet's state, a key's line (below). */
  readonly tag: string;
}

/** Sheets that their raters have not handed in as they stand, and those of members who keep out. */
export const draftTags = ['draft', 'recused-draft'] as const;
export const recusedTags = ['recused', 'recused-draft'] as const;

const sheetTag = ({ draft, recused }: DocumentOf<'sheets'>): string => {
  if (recused) return draft ? 'recused-draft' : 'recused';
  return draft ? 'draft' : '';
};

/** The lines of 操作记录 by which PCs have put their keys on record, and those by which the keys ended. */
const keyTag = ({ action }: DocumentOf<'audit'>): string =>
  action === deviceKeyEntry.action || action === deviceKeyEnd.action ? action : '';

const tags: { readonly [N in CollectionName]?: (document: DocumentOf<N>) => string } = {
  cycles: ({ status }) => status,
  cases: ({ detail }) => detail.kind,
  sheets: sheetTag,
  certificates: ({ content }) => content.number,
  evidence: ({ sha256 }) => sha256,
  audit: keyTag,
};

/** No member of a panel has this id: what carries it waits for the announcement and is no member's. */
const noMember = '*';

/** What a township reads of its own without waiting for an announcement, where the rest of its kind waits. */
export const openParty = 'open';

/**
 * Whose panel sheet a sheet is, or a return answers: other members must not see either. What tells a level is kept like
 * them from townships until the announcement, and from every member. `city` is for the city's offices alone, `finance` for its finance,
 * `desk` for no member.
 */
function raterColumns<N extends CollectionName>(
  collection: N,
  document: DocumentOf<N>,
): Pick<ScopeColumns, 'party' | 'raterId'> {
  if (collection === 'sheets') {
    const { party, raterId } = document as DocumentOf<'sheets'>;
    return { party, raterId };
  }
  if (collection === 'audit') {
    const isOfPanel = panelRaterOf((document as DocumentOf<'audit'>).documentId) !== null;
    return isOfPanel ? { party: 'panel', raterId: noMember } : { party: '', raterId: '' };
  }
  if (collection === 'certificates') {
    const { kind } = document as DocumentOf<'certificates'>;
    return { party: kind === 'qualification' ? openParty : '', raterId: '' };
  }
  if (collection !== 'cases') return { party: '', raterId: '' };
  const { detail } = document as DocumentOf<'cases'>;
  if (isAccountMatter(detail)) return { party: 'finance', raterId: '' };
  if (isCityMatter(detail)) return { party: 'city', raterId: '' };
  if (isDeskMatter(detail)) return { party: 'desk', raterId: '' };
  if (isResultMatter(detail)) return { party: 'panel', raterId: noMember };
  const rater = detail.kind === 'return' ? panelRaterOf(detail.sheetId) : null;
  return { party: rater === null ? '' : 'panel', raterId: rater ?? '' };
}

export function scopeColumns<N extends CollectionName>(collection: N, document: DocumentOf<N>): ScopeColumns {
  const field = (name: string): string => {
    const value: unknown = (document as unknown as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'string' ? value : '';
  };
  const tag: ((document: DocumentOf<N>) => string) | undefined = tags[collection];
  return {
    townshipCode: field('townshipCode'),
    cycleId: field('cycleId'),
    candidacyId: field('candidacyId'),
    ...raterColumns(collection, document),
    tag: tag?.(document) ?? '',
  };
}
