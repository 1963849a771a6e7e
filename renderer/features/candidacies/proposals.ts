import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { countMonths, payableMonths } from '../../../shared/domain/payable-months.ts';
import { leaverMonthsOf } from '../../../shared/domain/policy-defaults.ts';
import { isEligibleOn } from '../../../shared/domain/union-standing.ts';
import { subjectKind, type SubjectKind } from '../../../shared/schema/subject.ts';
import type { Appointment, EnterpriseUnion } from '../../../shared/schema/union.ts';
import type { SearchRow } from '../../data/search-index.ts';
import { principalPosts } from './principal-posts.ts';

/** Somebody, or a site, who may be graded this year; `id` is the appointment's. */
export interface Proposal extends SearchRow {
  readonly unionId: string;
  readonly appointment: Appointment;
  /** A vice chair whose union has a chair: only one of them is paid (domain §7 row 10). */
  readonly besideChair: boolean;
  /** The months in post of somebody who left before the cut-off day, null of who is in post (row 8). */
  readonly leftAfter: number | null;
  /** The principal union of somebody who holds posts in several, null in that union itself (row 9). */
  readonly gradedAt: string | null;
  /** Ticked from the start: who is in post, in his principal union, and no vice chair. */
  readonly expected: boolean;
}

/** Chairs and full-time vice chairs (article, ¶ 补贴), workers, or sites, for which their keeper stands. */
const fits: { readonly [K in SubjectKind]: (appointment: Appointment) => boolean } = {
  chair: ({ role, fullTime }) => role === 'chair' || (role === 'viceChair' && fullTime),
  worker: ({ role }) => role === 'worker',
  site: ({ role }) => role === 'keeper',
};

/** The months that somebody who left before the cut-off day was in post this year; null of who is in post. */
function monthsOfLeaver({ cycle, scheme }: CycleDocuments, appointment: Appointment): number | null {
  const { endOn } = appointment;
  if (endOn === null || endOn >= cycle.cutoff) return null;
  return countMonths(payableMonths(appointment, cycle.year, scheme.policies));
}

interface Post {
  readonly union: EnterpriseUnion;
  readonly appointment: Appointment;
  readonly leftAfter: number | null;
  readonly besideChair: boolean;
}

/** The posts of a union that may be graded, of those who left only with the months that the scheme asks for. */
function postsOf(documents: CycleDocuments, union: EnterpriseUnion): readonly Post[] {
  const { scheme, cycle } = documents;
  const subject = subjectKind(scheme);
  const posts = union.officers.filter(fits[subject]).map((appointment) => ({
    appointment,
    leftAfter: monthsOfLeaver(documents, appointment),
  }));
  const inPost = isEligibleOn(union, cycle.cutoff) ? posts.filter(({ leftAfter }) => leftAfter === null) : [];
  const hasChair = inPost.some(({ appointment }) => appointment.role === 'chair');
  // A cycle without money for months asks nobody who is gone.
  const least = Math.max(1, leaverMonthsOf(scheme.policies));
  const leavers =
    subject === 'chair' ? posts.filter(({ leftAfter }) => leftAfter !== null && leftAfter >= least) : [];
  return [...inPost, ...leavers].map((post) => ({
    union,
    ...post,
    besideChair: post.leftAfter === null && post.appointment.role !== 'chair' && hasChair,
  }));
}

/**
 * Who is in office in a union at work on the cut-off day, or was so for long enough, or answers for an open site,
 * and does not take part yet.
 */
export function proposals(documents: CycleDocuments): readonly Proposal[] {
  const { scheme, unions, people, candidacies } = documents;
  const subject = subjectKind(scheme);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const taken = new Set(
    candidacies.filter(({ withdrawn }) => !withdrawn).map(({ appointmentId }) => appointmentId),
  );
  const known = new Set(candidacies.map(({ appointmentId }) => appointmentId));
  const order = new Intl.Collator('zh-CN');
  const posts = unions.flatMap((union) => postsOf(documents, union));
  const principal = principalPosts(posts, taken, scheme.policies);
  return posts
    .filter(({ appointment }) => !known.has(appointment.id))
    .map(({ union, appointment, leftAfter, besideChair }): Proposal => {
      const person = names.get(appointment.personId) ?? '';
      const gradedAt = principal.get(appointment.id) ?? null;
      return {
        id: appointment.id,
        ...(subject === 'site'
          ? { name: union.name, unit: union.enterprise.name, enterprise: person }
          : { name: person, unit: union.name, enterprise: union.enterprise.name }),
        unionId: union.id,
        appointment,
        besideChair,
        leftAfter,
        gradedAt,
        expected: appointment.role !== 'viceChair' && leftAfter === null && gradedAt === null,
      };
    })
    .sort((a, b) => order.compare(a.unit, b.unit) || a.appointment.role.localeCompare(b.appointment.role));
}
