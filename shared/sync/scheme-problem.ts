import { validateScheme } from '../domain/validate-scheme.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { SchemeVersion } from '../schema/scheme-version.ts';

/** What a published version says stays as it is; `after` is null where it is to go. */
const frozenProblem = (before: SchemeVersion, after: SchemeVersion | null): Problem | null => {
  const same =
    after !== null &&
    after.status === 'published' &&
    canonicalJson(after.content) === canonicalJson(before.content);
  return same ? null : problem('content', 'SCHEME_FROZEN', { id: before.id });
};

/** Whether a version of a scheme may be published, changed or removed: nothing unsound is published, nothing published changes. */
export function schemeProblem(before: SchemeVersion | null, after: SchemeVersion | null): Problem | null {
  if (before?.status === 'published') return frozenProblem(before, after);
  if (after?.status !== 'published') return null;
  const count = validateScheme(after.content, 'content').length;
  return count === 0 ? null : problem('content', 'SCHEME_UNSOUND', { count });
}

/** A cycle is graded by a published version alone; one that has not arrived yet is not known to be a draft. */
export const schemeOfCycleProblem = (scheme: SchemeVersion | null): Problem | null =>
  scheme?.status === 'draft' ? problem('schemeKey', 'SCHEME_NOT_PUBLISHED', { id: scheme.id }) : null;
