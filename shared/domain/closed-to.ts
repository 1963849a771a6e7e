import type { Cycle } from '../schema/cycle.ts';
import type { SchemeVersion } from '../schema/scheme-version.ts';
import type { Actor } from './actor.ts';

/**
 * What a member of the panel keeps out of until the announcement: nothing about these candidates comes to him but
 * their names.
 */
export interface ClosedTo {
  /** As `closedPlace`: his own township in a cycle whose scheme says so (domain §7 row 15). */
  readonly places: readonly string[];
  /** Candidacies that he has declared himself out of (row 16). */
  readonly candidacyIds: readonly string[];
  /** The unions of these candidacies, whose counts would tell the rates item. */
  readonly unionIds: readonly string[];
}

export const closedToNothing: ClosedTo = { places: [], candidacyIds: [], unionIds: [] };

export const closedPlace = (cycleId: string, townshipCode: string): string => `${cycleId} ${townshipCode}`;

/** The cycles in which keeping out has come to its end: what was kept back is told. */
export const announcedCycles = (cycles: readonly Pick<Cycle, 'id' | 'status'>[]): ReadonlySet<string> =>
  new Set(cycles.filter(({ status }) => status !== 'open').map(({ id }) => id));

/** A scheme that is not here is taken to close townships, as schemes do unless they say otherwise. */
export function closedPlaces(
  memberId: string,
  cycles: readonly Pick<Cycle, 'id' | 'schemeKey' | 'panel' | 'status'>[],
  schemes: readonly Pick<SchemeVersion, 'id' | 'content'>[],
): readonly string[] {
  const open = new Set(
    schemes.filter(({ content }) => content.policies.recusal === 'none').map(({ id }) => id),
  );
  const announced = announcedCycles(cycles);
  return cycles.flatMap(({ id, schemeKey, panel }) =>
    announced.has(id) || open.has(schemeKey)
      ? []
      : panel.flatMap((member) =>
          member.id === memberId && member.townshipCode !== null
            ? [closedPlace(id, member.townshipCode)]
            : [],
        ),
  );
}

interface AboutCandidate {
  readonly cycleId: string;
  readonly townshipCode: string;
  readonly candidacyId: string;
}

/** Whether a document about this candidate is kept from whom all this is closed to. */
export const isClosed = (
  { places, candidacyIds }: ClosedTo,
  { cycleId, townshipCode, candidacyId }: AboutCandidate,
): boolean => places.includes(closedPlace(cycleId, townshipCode)) || candidacyIds.includes(candidacyId);

/** Whether the document is about a candidate whom the actor keeps out of. */
export const isClosedTo = ({ role, closed }: Actor, about: AboutCandidate): boolean =>
  role === 'panelMember' && closed !== undefined && isClosed(closed, about);
