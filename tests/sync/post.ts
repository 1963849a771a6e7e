import { AppError } from '../../shared/lib/app-error.ts';
import type { Stick } from './carry-by-stick.ts';
import type { Client } from './open-client.ts';

/** One PC's stick on its way, with all the packages that were ever written on it. */
export interface Post {
  readonly deviceId: string;
  readonly stick: Stick;
  readonly toCity: string[];
  readonly toOffice: string[];
}

const pick = <T>(random: () => number, list: readonly T[]): T | undefined =>
  list[Math.floor(random() * list.length)];

/** A package that is stale, came twice or does not join on is refused by name, and changes nothing. */
async function unlessRefused(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AppError) || !/^PACKAGE_|^CARRY_/.test(error.code)) throw error;
  }
}

/** Writes a package, or lets any of those written so far arrive: late, twice or never. */
export async function carrySomething(
  { stick, toCity, toOffice }: Post,
  client: Client,
  random: () => number,
): Promise<void> {
  const choice = random();
  if (choice < 0.35) toCity.push(await stick.pack(client));
  else if (choice < 0.65) {
    const packed = pick(random, toCity);
    if (packed) await unlessRefused(() => stick.bring(packed));
  } else if (choice < 0.8) toOffice.push(await stick.answer());
  else {
    const packed = pick(random, toOffice);
    if (packed) await unlessRefused(() => stick.take(client, packed));
  }
}
