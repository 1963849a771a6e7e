import { median } from '../helpers/median.ts';

export interface Medians {
  readonly oursMs: number;
  readonly peerMs: number;
  readonly runs: number;
}

/**
 * Measures two things in turns, so that whatever else the machine does meets both alike. Each measurement answers
 * its milliseconds. The first turn warms up and does not count.
 */
export async function inTurns(
  runs: number,
  ours: () => Promise<number>,
  peer: () => Promise<number>,
): Promise<Medians> {
  const product: number[] = [];
  const limit: number[] = [];
  for (let turn = 0; turn <= runs; turn += 1) {
    product.push(await ours());
    limit.push(await peer());
  }
  return { oursMs: median(product.slice(1)), peerMs: median(limit.slice(1)), runs };
}
