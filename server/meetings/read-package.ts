import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { AppError } from '../../shared/lib/app-error.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import {
  meetingFormat,
  PackageOutsideSchema,
  type MeetingPackage,
  type PackageContent,
  type PackageFacts,
  type PackageOutside,
} from '../../shared/sync/meeting-package.ts';
import type { Meeting } from '../../shared/sync/meeting.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { cityKeys } from '../packages/city-keys.ts';
import { sha256 } from '../store/audit-entry.ts';
import { isSigned } from './hub-signature.ts';
import { outsideFactsOf } from './outside-facts.ts';
import { openCode, openContent } from './package-seal.ts';

const FormatSchema = Type.Object({ format: Type.String({ pattern: '^gongping-meeting-[0-9]{1,9}$' }) });

const numberOf = (format: string): number => Number(format.slice(format.lastIndexOf('-') + 1));

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The outside of a package that is whole, signed by the key it names, and of this city.
 *
 * @throws AppError MEETING_PACKAGE_DAMAGED, MEETING_PACKAGE_FOREIGN, MEETING_PACKAGE_TOO_NEW
 */
export async function readOutside(given: MeetingPackage, cityId: string): Promise<PackageOutside> {
  const outside = parse(given.content);
  if (!(await isSigned(given.content, given))) throw new AppError('MEETING_PACKAGE_DAMAGED');
  if (Value.Check(FormatSchema, outside) && numberOf(outside.format) > numberOf(meetingFormat))
    throw new AppError('MEETING_PACKAGE_TOO_NEW');
  if (!Value.Check(PackageOutsideSchema, outside)) throw new AppError('MEETING_PACKAGE_DAMAGED');
  if (outside.cityId !== cityId) {
    throw new AppError('MEETING_PACKAGE_FOREIGN', { found: outside.cityId, cityId });
  }
  return outside;
}

/** Whether the minutes, if there are any, are what was signed as they were drawn up. */
async function areMinutesWhole({ minutes }: Meeting): Promise<boolean> {
  if (minutes === null) return true;
  const { content, hash } = minutes;
  return sha256(canonicalJson(content)) === hash && (await isSigned(hash, minutes));
}

/** Whether a hub with this one's key made it: a laptop that was set up from this hub's backup. */
async function isOwnKey({ store, cityId }: HubAccounts, { publicKey }: MeetingPackage): Promise<boolean> {
  return (await store.packages(cityId).findCityKeys())?.signingKey === publicKey;
}

/**
 * What a package holds. This hub's own needs no code; another's opens with the code that two people tell each other,
 * by which the admin approves it.
 *
 * @throws AppError MEETING_PACKAGE_CODE, and as `readOutside` does
 */
export async function openPackage(
  hub: HubAccounts,
  given: MeetingPackage,
  typedCode: string,
): Promise<PackageContent> {
  const outside = await readOutside(given, hub.cityId);
  const code = (await isOwnKey(hub, given)) ? await openCode(outside, await cityKeys(hub)) : typedCode;
  const content = await openContent(outside, code);
  const { sealed: _sealed, sealedCode: _code, ...facts } = outside;
  const isWhole = canonicalJson(outsideFactsOf(content)) === canonicalJson(facts);
  if (!isWhole || !(await areMinutesWhole(content.meeting))) throw new AppError('MEETING_PACKAGE_DAMAGED');
  return content;
}

/** @throws AppError as `readOutside` does */
export async function packageFacts(hub: HubAccounts, given: MeetingPackage): Promise<PackageFacts> {
  const { sealed: _sealed, sealedCode: _code, ...facts } = await readOutside(given, hub.cityId);
  return { ...facts, own: await isOwnKey(hub, given) };
}
