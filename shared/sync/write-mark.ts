/** Names one write of a document. The number alone would not do: two offices can both write a third revision. */
export interface WriteMark {
  readonly rev: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly deviceId: string;
}

export const isSameWrite = (a: WriteMark, b: WriteMark): boolean =>
  a.rev === b.rev && a.updatedAt === b.updatedAt && a.updatedBy === b.updatedBy && a.deviceId === b.deviceId;

export const markOf = ({ rev, updatedAt, updatedBy, deviceId }: WriteMark): WriteMark => ({
  rev,
  updatedAt,
  updatedBy,
  deviceId,
});
