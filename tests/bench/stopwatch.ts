/** Milliseconds that the work took. */
export async function stopwatch(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
