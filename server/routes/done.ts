/** The answer `{}`, when the work is done. */
export async function done(work: Promise<void>): Promise<object> {
  await work;
  return {};
}
