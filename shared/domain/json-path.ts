/** The path of a field below another one: `scheme.levels[2].min`, and `scores["a.b"]` where a name needs quotes. */
export function childPath(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`;
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `${parent}[${JSON.stringify(key)}]`;
  return parent === '' ? key : `${parent}.${key}`;
}

/** A JSON pointer below a path: `/tiers/0/points` → `scheme.items[1].tiers[0].points`. */
export function pointerPath(parent: string, pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, step) => childPath(path, /^\d+$/.test(step) ? Number(step) : step), parent);
}
