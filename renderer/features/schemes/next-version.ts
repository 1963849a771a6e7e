import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { SchemeVersion } from '../../../shared/schema/scheme-version.ts';

/** The number after the highest that a scheme has, drafts counted. */
export const nextVersion = (versions: readonly SchemeVersion[], schemeId: string): number =>
  versions.reduce(
    (most, { content }) => (content.id === schemeId ? Math.max(most, content.version) : most),
    0,
  ) + 1;

/** The draft that a scheme already has; there is one at a time, so that no two become the next version. */
export const draftOf = (versions: readonly SchemeVersion[], schemeId: string): SchemeVersion | null =>
  versions.find(({ status, content }) => status === 'draft' && content.id === schemeId) ?? null;

/** Newest versions first, drafts before them. */
export const inListOrder = (versions: readonly SchemeVersion[]): readonly SchemeVersion[] =>
  versions.toSorted((a, b) => {
    if (a.status !== b.status) return a.status === 'draft' ? -1 : 1;
    if (a.content.id !== b.content.id) return a.content.id < b.content.id ? -1 : 1;
    return b.content.version - a.content.version;
  });

/** The scheme as the next version of itself. */
export const revised = (versions: readonly SchemeVersion[], content: Scheme): Scheme => ({
  ...content,
  version: nextVersion(versions, content.id),
});
