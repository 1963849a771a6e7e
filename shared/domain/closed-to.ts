import type { Cycle } from '../schema/cycle.ts';
import type { SchemeVersion } from '../schema/scheme-version.ts';
import type { Actor } from './actor.ts';

/** What a member of the panel keeps out of: nothing about these candidates comes to him but their names. */
export interface ClosedTo {
  /** As `closedPlace`: his own township in a cycle whose scheme says so (domain §7 row 15). */
  readonly places: readonly string[];
  /** Candidacies that he has declared himself out of (row 16). */
  readonly candidacyIds: readonly string[];
}

export const closedPlace = (cycleId: string, townshipCode: string): string => `${cycleId} ${townshipCode}`;

/** A scheme that is not here is taken to close townships, as schemes do unless they say otherwise. */
export function closedPlaces(
  memberId: string,
  cycles: readonly Pick<Cycle, 'id' | 'schemeKey' | 'panel'>[],
  schemes: readonly Pick<SchemeVersion, 'id' | 'content'>[],
): readonly string[] {
  const open = new Set(
    schemes.filter(({ content }) => content.policies.recusal === 'none').map(({ id }) => id),
  );
  return cycles.flatMap(({ id, schemeKey, panel }) =>
    open.has(schemeKey)
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

/** Whether the document is about a candidate whom the actor keeps out of. */
export const isClosedTo = (
  { role, closed }: Actor,
  { cycleId, townshipCode, candidacyId }: AboutCandidate,
): boolean =>
  role === 'panelMember' &&
  closed !== undefined &&
  (closed.places.includes(closedPlace(cycleId, townshipCode)) || closed.candidacyIds.includes(candidacyId));
