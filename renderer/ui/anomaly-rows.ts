import type { TFunction } from 'i18next';
import { assertNever } from '../../shared/lib/assert-never.ts';
import type { CycleDocuments } from '../../shared/archive/from-documents.ts';
import { anomalyFacts } from '../../shared/domain/anomalies/anomaly-facts.ts';
import type { Anomaly, AnomalyKind } from '../../shared/domain/anomalies/anomaly.ts';
import { formatPoints, formatTotal } from '../../shared/domain/format-points.ts';
import { formatThreshold } from '../../shared/domain/format-rate.ts';

/** Where an anomaly is looked into: the union in the roster, or the origin of a candidate's points. */
export type AnomalyPlace =
  | { readonly kind: 'union'; readonly unionId: string }
  | { readonly kind: 'candidacy'; readonly candidacyId: string }
  | { readonly kind: 'roster' };

export interface AnomalyRow {
  /** Of all its facts, so that another number is another row. */
  readonly id: string;
  readonly kind: AnomalyKind;
  readonly anomaly: Anomaly;
  /** Who has looked into it, null while nobody has. */
  readonly checked: CheckedAnomaly | null;
  readonly townshipCodes: readonly string[];
  readonly township: string;
  /** Whom it concerns. */
  readonly subject: string;
  readonly text: string;
  readonly place: AnomalyPlace;
}

export interface CheckedAnomaly {
  readonly name: string;
  readonly at: string;
  readonly note: string;
}

/** What was looked into, by the facts it had then. */
const checksOf = ({ cases }: CycleDocuments): ReadonlyMap<string, CheckedAnomaly> =>
  new Map(
    cases.flatMap(({ detail, updatedAt }) =>
      detail.kind === 'anomaly-check'
        ? [[detail.facts, { name: detail.byName, at: updatedAt, note: detail.note }] as const]
        : [],
    ),
  );

interface Names {
  readonly unionOf: (id: string) => { readonly name: string; readonly townshipCode: string };
  readonly candidateOf: (id: string) => { readonly name: string; readonly unionId: string };
  readonly townshipsOf: (personIds: readonly string[]) => readonly string[];
}

function namesOf({ unions, people, candidacies }: CycleDocuments): Names {
  const unionById = new Map(unions.map((union) => [union.id, union]));
  const personById = new Map(people.map((person) => [person.id, person]));
  const candidacyById = new Map(candidacies.map((candidacy) => [candidacy.id, candidacy]));
  return {
    unionOf: (id) => unionById.get(id) ?? { name: id, townshipCode: '' },
    candidateOf: (id) => {
      const candidacy = candidacyById.get(id);
      const person = candidacy && personById.get(candidacy.personId);
      return { name: person?.name ?? id, unionId: candidacy?.unionId ?? '' };
    },
    townshipsOf: (ids) => [...new Set(ids.flatMap((id) => personById.get(id)?.townshipCode ?? []))],
  };
}

/** What was found, in one sentence with its numbers. */
function textOf(anomaly: Anomaly, t: TFunction): string {
  switch (anomaly.kind) {
    case 'members-above-employees': {
      const { employees, members, reason } = anomaly;
      return t('anomalies.text.overfull', { employees, members, reason: reason || t('anomalies.noReason') });
    }
    case 'two-chairs-at-once':
      return t('anomalies.text.twoChairs', { count: anomaly.candidacyIds.length });
    case 'rate-on-line': {
      const { rate, part, whole, line } = anomaly;
      return t('anomalies.text.onLine', {
        rate: t(`rates.${rate}`),
        part,
        whole,
        line: formatThreshold(line),
      });
    }
    case 'party-gap': {
      const { low, high } = anomaly;
      return t('anomalies.text.gap', {
        high: t(`common.party.${high.party}`),
        highPoints: formatTotal(high.points),
        low: t(`common.party.${low.party}`),
        lowPoints: formatTotal(low.points),
        gap: formatTotal(high.points - low.points),
      });
    }
    case 'jump': {
      const { field, before, now } = anomaly;
      const shown = (value: number) => (field === 'total' ? formatPoints(value) : String(value));
      return t('anomalies.text.jump', {
        field: t(`anomalies.field.${field}`),
        before: shown(before),
        now: shown(now),
      });
    }
    case 'duplicate-person':
      return t('anomalies.text.duplicate', {
        count: anomaly.personIds.length,
        shared: t(`anomalies.shared.${anomaly.shared}`),
      });
    case 'same-honour':
      return t('anomalies.text.honour', { proof: anomaly.proof, items: anomaly.itemCodes.join('、') });
    case 'revoked-certificate': {
      const { itemCode, number, parties, reason } = anomaly;
      return t('anomalies.text.revoked', {
        parties: parties.map((party) => t(`common.party.${party}`)).join('、'),
        item: itemCode,
        number,
        reason: reason || t('anomalies.noReason'),
      });
    }
    case 'signature':
      return t(`anomalies.signature.${anomaly.why}`, {
        party: t(`common.party.${anomaly.party}`),
        version: anomaly.version,
      });
    case 'vacancy':
      return anomaly.since === null
        ? t('anomalies.text.neverChaired')
        : t('anomalies.text.vacancy', { since: anomaly.since });
    default:
      return assertNever(anomaly);
  }
}

type About = Pick<AnomalyRow, 'subject' | 'place' | 'townshipCodes'>;

function aboutOf(anomaly: Anomaly, names: Names): About {
  const candidate = 'candidacyId' in anomaly ? anomaly.candidacyId : null;
  if (candidate !== null) {
    const { name, unionId } = names.candidateOf(candidate);
    const union = names.unionOf(unionId);
    return {
      subject: `${name} · ${union.name}`,
      townshipCodes: [union.townshipCode],
      place: { kind: 'candidacy', candidacyId: candidate },
    };
  }
  if (anomaly.kind === 'duplicate-person') {
    const townshipCodes = names.townshipsOf(anomaly.personIds);
    return { subject: anomaly.name, townshipCodes, place: { kind: 'roster' } };
  }
  if (!('unionId' in anomaly)) return { subject: '', townshipCodes: [], place: { kind: 'roster' } };
  const { name, townshipCode } = names.unionOf(anomaly.unionId);
  return { subject: name, townshipCodes: [townshipCode], place: { kind: 'union', unionId: anomaly.unionId } };
}

/** The anomalies as the list shows them, in the order they were found. */
export function anomalyRows(
  anomalies: readonly Anomaly[],
  documents: CycleDocuments,
  t: TFunction,
): readonly AnomalyRow[] {
  const names = namesOf(documents);
  const townships = new Map(documents.orgUnits.map(({ id, name }) => [id, name]));
  const checks = checksOf(documents);
  return anomalies.map((anomaly) => {
    const id = anomalyFacts(anomaly);
    const { subject, place, townshipCodes } = aboutOf(anomaly, names);
    return {
      id,
      kind: anomaly.kind,
      anomaly,
      checked: checks.get(id) ?? null,
      townshipCodes,
      township: townshipCodes.map((code) => townships.get(code) ?? code).join('、'),
      subject,
      text: textOf(anomaly, t),
      place,
    };
  });
}
