import type { Certificate } from '../../../shared/schema/certificate.ts';
import { replacedNumber } from './replaced-number.ts';

/** The registers within the one of all certificates. */
export const registers = ['all', 'valid', 'void', 'reissued'] as const;
export type Register = (typeof registers)[number];

/** Which certificates stand in a register. */
export function membersOf(register: Register, all: readonly Certificate[]): readonly Certificate[] {
  switch (register) {
    case 'all':
      return all;
    case 'reissued':
      return all.filter((certificate) => replacedNumber(certificate, all) !== null);
    case 'valid':
    case 'void':
      return all.filter(({ status }) => status === register);
  }
}
