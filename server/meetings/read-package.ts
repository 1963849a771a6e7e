import { Value } from 'typebox/value';
import { AppError } from '../../shared/lib/app-error.ts';
import {
  PackageContentSchema,
  type MeetingPackage,
  type PackageContent,
  type PackageFacts,
} from '../../shared/sync/meeting-package.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { isSigned } from './hub-signature.ts';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A package that is whole, signed by the key it names, and of this city. @throws AppError MEETING_PACKAGE_DAMAGED, MEETING_PACKAGE_FOREIGN */
export async function readPackage(given: MeetingPackage, cityId: string): Promise<PackageContent> {
  const content = parse(given.content);
  if (!(await isSigned(given.content, given)) || !Value.Check(PackageContentSchema, content))
    throw new AppError('MEETING_PACKAGE_DAMAGED');
  if (content.cityId !== cityId) {
    throw new AppError('MEETING_PACKAGE_FOREIGN', { found: content.cityId, cityId });
  }
  return content;
}

/** Whether a hub with this one's key made it: a laptop that was set up from this hub's backup. */
export async function isOwnKey(
  { store, cityId }: HubAccounts,
  { publicKey }: MeetingPackage,
): Promise<boolean> {
  return (await store.packages(cityId).findCityKeys())?.signingKey === publicKey;
}

/** @throws AppError MEETING_PACKAGE_DAMAGED, MEETING_PACKAGE_FOREIGN */
export async function packageFacts(hub: HubAccounts, given: MeetingPackage): Promise<PackageFacts> {
  const { meeting, rows, madeAt, madeBy } = await readPackage(given, hub.cityId);
  const { title, heldOn, place, members, agenda } = meeting;
  return {
    title,
    heldOn,
    place,
    madeAt,
    madeBy,
    members: members.length,
    candidates: agenda.length,
    sheets: rows.filter(({ collection }) => collection === 'sheets').length,
    own: await isOwnKey(hub, given),
  };
}
