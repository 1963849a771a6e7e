import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { ToOfficeContents } from '../../../shared/transfer/package-contents.ts';
import type { PackageHeader } from '../../../shared/transfer/package-header.ts';
import { syncOrder } from '../sync-order.ts';
import type { SyncStore } from '../sync-store.ts';
import type { SyncOptions } from '../sync.ts';
import { readMarks } from './read-marks.ts';
import { replayCollection } from './replay-collection.ts';

/** The newest package of the city that was taken. */
const noteName = 'carryTaken';
const TakenSchema = Type.Object({ signer: Type.String(), serial: Type.Integer() });

/** What is known of a package beside what it holds. */
export type TakenHeader = Pick<PackageHeader, 'signer' | 'serial'>;

/**
 * Why a package of the city is not to be taken, null when it is.
 *
 * @returns AppError PACKAGE_REPEATED, PACKAGE_STALE
 */
export async function standingOf(
  records: Pick<SyncStore, 'readNote'>,
  { signer, serial }: TakenHeader,
): Promise<AppError | null> {
  const note = await records.readNote(noteName);
  const taken: unknown = note === null ? null : JSON.parse(note);
  if (!Value.Check(TakenSchema, taken) || taken.signer !== signer || serial > taken.serial) return null;
  return serial === taken.serial
    ? new AppError('PACKAGE_REPEATED', { serial })
    : new AppError('PACKAGE_STALE', { serial, newest: taken.serial });
}

/**
 * Takes over what the city sent: its answers as those of a push, its changes as those of a pull. Nothing is changed
 * by a package that is refused; one that broke off halfway can be taken again. The sync must stand still.
 *
 * @returns how many rows of this PC the city still has not answered for
 * @throws AppError PACKAGE_REPEATED, PACKAGE_STALE, PACKAGE_GAP, CARRY_NOT_STORED
 */
export async function takePackage(
  options: SyncOptions,
  header: TakenHeader,
  contents: ToOfficeContents,
): Promise<number> {
  const { records } = options;
  const refusal = await standingOf(records, header);
  if (refusal) throw refusal;
  const names = syncOrder.filter((name) => options.names.includes(name));
  for (const name of names) {
    const { confirmed } = await readMarks(options, name);
    if ((contents.from[name] ?? 0) > confirmed) throw new AppError('PACKAGE_GAP');
  }
  let left = 0;
  for (const name of names) left += await replayCollection(options, name, contents);
  const { signer, serial } = header;
  await records.writeNote(noteName, JSON.stringify({ signer, serial }));
  return left;
}
