/** Names without what all of them begin with, so that an axis tells them apart: 武安市 of every enterprise. */
export function shortNames(names: readonly string[]): readonly string[] {
  const split = names.map((name) => Array.from(name));
  const [first = []] = split;
  const found = first.findIndex((char, place) => split.some((one) => one[place] !== char));
  return names.length < 2 || found < 0 ? names : split.map((one) => one.slice(found).join(''));
}
