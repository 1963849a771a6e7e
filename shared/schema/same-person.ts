import { Type, type Static } from 'typebox';
import { codeField, shortText } from './fields.ts';
import { cycleSubject } from './proceeding.ts';

/**
 * 同一人认定: the city has found that records of two townships are of one person (domain §7 row 29). Both records stay
 * as their townships keep them, who see nothing of each other's; whatever counts people counts `into` for both.
 */
export const SamePersonDetailSchema = Type.Object(
  {
    kind: Type.Literal('same-person'),
    personId: codeField,
    into: codeField,
    reason: Type.String({ minLength: 1, maxLength: 500 }),
    byName: shortText,
  },
  { additionalProperties: false },
);
export type SamePersonDetail = Static<typeof SamePersonDetailSchema>;

/** One for each record that is of somebody else. */
export const samePersonId = (cycleId: string, personId: string): string =>
  `${cycleSubject(cycleId)}|same|${personId}`;
