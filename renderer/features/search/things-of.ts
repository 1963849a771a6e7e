import { isTownshipActor, type Actor } from '../../../shared/domain/actor.ts';
import { isClosedTo } from '../../../shared/domain/closed-to.ts';
import { panelModeOf, panelRaters } from '../../../shared/domain/panel-raters.ts';
import { subjectKind } from '../../../shared/schema/subject.ts';
import type { Candidacy } from '../../../shared/schema/candidacy.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import type { Role } from '../../../shared/schema/union.ts';
import { candidacyLines, type CandidacyLine } from '../../data/candidacy-lines.ts';
import type { CycleRoster } from '../../data/use-cycle-documents.ts';
import { sheetPath } from '../../ui/sheet-path.ts';
import type { FoundThing } from './found-thing.ts';

/** What the viewer may read, and which screens he has: a thing is found only where a screen would show it. */
export interface ThingSource {
  readonly roster: CycleRoster;
  readonly certificates: readonly Certificate[];
  readonly actor: Actor;
  readonly places: ReadonlySet<string>;
  readonly roleName: (role: Role) => string;
}

const rosterPath = (unionId: string, tab?: 'officers'): string =>
  `/roster?${new URLSearchParams({ union: unionId, ...(tab && { tab }) }).toString()}`;

const candidacyPath = (id: string): string => `/candidacies/${encodeURIComponent(id)}`;

/** The roster shows unions, or sites in a year that grades sites. */
function unionsOf({ roster }: ThingSource): CycleRoster['unions'] {
  const isSite = subjectKind(roster.scheme) === 'site';
  return roster.unions.filter(({ enterprise }) => (enterprise.kind === 'site') === isSite);
}

const unionThings = (source: ThingSource): readonly FoundThing[] =>
  unionsOf(source).map(({ id, name, enterprise }) => ({
    kind: 'union',
    id: `union ${id}`,
    name,
    unit: enterprise.name,
    enterprise: enterprise.uscc,
    path: rosterPath(id),
    cycleId: null,
  }));

/** Who holds a post, once for each post. */
function personThings(source: ThingSource): readonly FoundThing[] {
  const names = new Map(source.roster.people.map(({ id, name }) => [id, name]));
  return unionsOf(source).flatMap((union) =>
    union.officers
      .filter(({ endOn }) => endOn === null)
      .map(({ id, personId, role }) => ({
        kind: 'person' as const,
        id: `person ${id}`,
        name: names.get(personId) ?? '',
        unit: `${source.roleName(role)} · ${union.name}`,
        enterprise: '',
        path: rosterPath(union.id, 'officers'),
        cycleId: null,
      }))
      .filter(({ name }) => name !== ''),
  );
}

/** Where a member of the panel meets a candidate; null for one that he has nothing to do with or keeps out of. */
function panelPath({ roster: { cycle }, actor }: ThingSource, candidacy: Candidacy): string | null {
  const { panelMemberId } = actor;
  if (panelMemberId === null || isClosedTo(actor, { ...candidacy, candidacyId: candidacy.id })) return null;
  const mode = panelModeOf(cycle);
  if (mode === 'collective') return null;
  if (!panelRaters(cycle, candidacy.townshipCode).some(({ id }) => id === panelMemberId)) return null;
  return mode === 'categories' ? '/panel' : sheetPath(candidacy.id, 'panel', panelMemberId);
}

function candidacyThings(source: ThingSource): readonly FoundThing[] {
  const { roster, actor, places } = source;
  const shows = places.has('candidacies') || places.has('worklist');
  const pathOf = ({ candidacy }: CandidacyLine): string | null => {
    if (actor.role === 'panelMember') return panelPath(source, candidacy);
    return shows ? candidacyPath(candidacy.id) : null;
  };
  const documents = { ...roster, sheets: [], cases: [] };
  const lines = [
    ...candidacyLines(documents),
    ...(isTownshipActor(actor) ? candidacyLines(documents, true) : []),
  ];
  return lines.flatMap((line): readonly FoundThing[] => {
    const path = pathOf(line);
    if (path === null) return [];
    const { id, name, unit, enterprise } = line;
    return [{ kind: 'candidacy', id: `candidacy ${id}`, name, unit, enterprise, path, cycleId: null }];
  });
}

/** A township has no register of levels; it meets such a certificate at its holder. */
function certificatePath({ kind, candidacyId, content }: Certificate, places: ThingSource['places']): string {
  const find = new URLSearchParams({ find: content.number }).toString();
  if (kind === 'qualification') return '/qualification?tab=certificates';
  return places.has('certificates') ? `/certificates?${find}` : candidacyPath(candidacyId);
}

const certificateThings = ({ certificates, places }: ThingSource): readonly FoundThing[] =>
  certificates.map((certificate) => {
    const { id, kind, cycleId, content } = certificate;
    return {
      kind: 'certificate',
      id: `certificate ${id}`,
      name: content.number,
      unit: `${content.name} · ${content.unionName}`,
      enterprise: '',
      path: certificatePath(certificate, places),
      // A qualification belongs to no year that could be switched to.
      cycleId: kind === 'qualification' ? null : cycleId,
    };
  });

/** Everything of an office that can be found, as far as the viewer's screens show it. */
export function thingsOf(source: ThingSource): readonly FoundThing[] {
  const { places } = source;
  return [
    ...candidacyThings(source),
    ...(places.has('roster') ? [...personThings(source), ...unionThings(source)] : []),
    ...(places.has('certificates') || places.has('candidacies') ? certificateThings(source) : []),
  ];
}
