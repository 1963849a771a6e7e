/** Whether a document on the wire is a tombstone. */
export const isDeleted = ({ _deleted: deleted }: { readonly _deleted: boolean }): boolean => deleted;
