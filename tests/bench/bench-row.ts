/** One measurement: the product against a peer or a limit in the same run. Times are medians in milliseconds. */
export interface BenchRow {
  readonly what: string;
  readonly oursMs: number;
  /** What the product is compared with. */
  readonly peer: string;
  readonly peerMs: number;
  /** ours / peer. */
  readonly ratio: number;
  readonly runs: number;
}

export const rowOf = (measured: Omit<BenchRow, 'ratio'>): BenchRow => ({
  ...measured,
  ratio: measured.oursMs / measured.peerMs,
});
