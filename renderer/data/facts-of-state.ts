import type { RxDocumentWriteData } from 'rxdb';

/** What RxDB notes beside a document. `lwt` is its last write time in milliseconds. */
export interface StateFacts {
  readonly rev: string;
  readonly lwt: number;
  readonly deleted: boolean;
}

export const factsOfState = <T>({
  _rev: rev,
  _meta: meta,
  _deleted: deleted,
}: RxDocumentWriteData<T>): StateFacts => ({
  rev,
  lwt: meta.lwt,
  deleted,
});
