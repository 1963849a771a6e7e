/** Under which number the hub stored what this PC sent, to know an answer that is older than that. */
export interface SentSeqs {
  readonly note: (id: string, seq: number) => void;
  /** Whether a document was stored from here after the hub read the page with this checkpoint. */
  readonly isNewer: (id: string, pageSeq: number) => boolean;
  /** The hub counts from an earlier number again. */
  readonly forget: () => void;
}

export function createSentSeqs(): SentSeqs {
  const seqs = new Map<string, number>();
  return {
    note: (id, seq) => {
      seqs.set(id, seq);
    },
    isNewer: (id, pageSeq) => {
      const seq = seqs.get(id);
      if (seq === undefined) return false;
      if (seq > pageSeq) return true;
      seqs.delete(id);
      return false;
    },
    forget: () => seqs.clear(),
  };
}
