/** The two states of one document that met: this PC's and the hub's. */
export type Side = 'mine' | 'theirs';

/**
 * Two values for one place, of which the document can show one. The other is in here and nowhere else, until a
 * person has chosen. `path` is that of merge-units, empty for the document as a whole; null stands for an entry,
 * or a document, that is not there. `mineBy` and `theirsBy` are the accounts that wrote the two documents.
 */
export interface Clash {
  readonly path: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly mineBy: string;
  readonly theirsBy: string;
  /** Whose value stands in the document. */
  readonly stands: Side;
}
