import type { Part } from '../schema/scheme-item.ts';

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Whether some of the 得分点 together give exactly these points. */
export function canTickParts(parts: readonly Part[], points: number): boolean {
  const unit = parts.reduce((shared, part) => gcd(shared, part.points), 0);
  if (points === 0) return true;
  if (unit === 0 || points % unit !== 0) return false;
  // One cell per reachable sum: a list of all sums would double with every part.
  const reachable = new Uint8Array(points / unit + 1);
  reachable[0] = 1;
  for (const part of parts) {
    const step = part.points / unit;
    for (let sum = reachable.length - 1; sum >= step; sum -= 1) {
      if (reachable[sum - step] === 1) reachable[sum] = 1;
    }
  }
  return reachable.at(-1) === 1;
}
