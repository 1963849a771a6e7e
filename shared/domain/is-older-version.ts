const partsOf = (version: string): readonly number[] =>
  version.split('.').map((part) => Number.parseInt(part, 10) || 0);

/** Whether a program's version, such as `0.9.2`, comes before another; the same version is not older. */
export function isOlderVersion(version: string, than: string): boolean {
  const [own, other] = [partsOf(version), partsOf(than)];
  const places = Array.from({ length: Math.max(own.length, other.length) }, (_, place) => place);
  const place = places.find((at) => (own[at] ?? 0) !== (other[at] ?? 0));
  return place !== undefined && (own[place] ?? 0) < (other[place] ?? 0);
}
