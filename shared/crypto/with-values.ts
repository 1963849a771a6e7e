type Branch = Readonly<Record<string, unknown>>;

function put(branch: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown {
  const below = (branch as Branch)[name];
  const changed = rest.length === 0 ? value : put(below, rest, value);
  return Array.isArray(branch)
    ? branch.with(Number(name), changed)
    : { ...(branch as Branch), [name]: changed };
}

/** A document with other values at paths that it has, such as `detail.rows.0.number`; the given one stays as it is. */
export const withValues = <T extends object>(
  document: T,
  values: readonly (readonly [path: string, value: unknown])[],
): T =>
  values.reduce<unknown>((changed, [path, value]) => put(changed, path.split('.'), value), document) as T;
