/**
 * The row an id stands for.
 *
 * @throws RangeError when nothing has the id; a checked archive resolves all of its references.
 */
export function resolve<T>(rows: ReadonlyMap<string, T>, id: string): T {
  const row = rows.get(id);
  if (row === undefined) throw new RangeError(`unresolved reference: ${id}`);
  return row;
}
