import type { SchemeVersion } from '../../../shared/schema/scheme-version.ts';

/** The version before this one, else any other published one. */
export function earlierVersion(
  version: SchemeVersion,
  versions: readonly SchemeVersion[],
): SchemeVersion | null {
  const { content } = version;
  const before = versions
    .filter((one) => one.content.id === content.id && one.content.version < content.version)
    .toSorted((a, b) => b.content.version - a.content.version);
  return before[0] ?? versions.find(({ id, status }) => id !== version.id && status === 'published') ?? null;
}
