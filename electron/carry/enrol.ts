import { unitKey } from '../../shared/domain/unit-key.ts';
import type { Calls } from '../../shared/ipc/channels.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { openEnrolment } from '../../shared/transfer/enrolment-package.ts';
import { splitPackage } from '../../shared/transfer/package-header.ts';
import type { HubLink } from '../hub/hub-link.ts';
import type { CarryKeys } from './carry-keys.ts';

interface Options {
  readonly keys: Pick<CarryKeys, 'adopt'>;
  readonly link: Pick<HubLink, 'address' | 'vault'>;
  /** This PC's clock, in milliseconds since 1970. */
  readonly now: () => number;
}

/** Enrols this PC by a package of the city, without a network. Nothing is changed by one that is refused. */
export const createEnrol =
  ({ keys, link: { address, vault }, now }: Options): Calls<'carry'>['enrol'] =>
  async ({ package: base64, code, unit }) => {
    const split = splitPackage(new Uint8Array(Buffer.from(base64, 'base64')));
    const enrolment = await openEnrolment(split, code, new Date(now()).toISOString());
    const { who, hub, city, token } = enrolment;
    // Or what this PC holds of another unit would get into this one's data.
    if (unit !== undefined && unit !== unitKey(who)) {
      throw new AppError('ACCOUNT_OTHER_UNIT', { unit: unitKey(who) });
    }
    address.set(hub.address);
    address.setHub(hub.identity);
    await keys.adopt(enrolment.keys, { cityId: who.cityId, deviceId: who.deviceId, city });
    await vault.write(token);
    return who;
  };
