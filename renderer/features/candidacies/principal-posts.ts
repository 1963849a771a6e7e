import { perPersonOf } from '../../../shared/domain/policy-defaults.ts';
import type { Policies } from '../../../shared/schema/scheme.ts';
import type { Appointment, EnterpriseUnion } from '../../../shared/schema/union.ts';

interface Post {
  readonly union: EnterpriseUnion;
  readonly appointment: Appointment;
  readonly leftAfter: number | null;
}

const heads = ({ union }: Post): number => union.membership?.employees ?? 0;

/**
 * The posts that are not a person's principal one, by appointment, with the name of the principal union: where he
 * takes part already, else where he is chair, else the union with the most employees, else the longest term.
 * Empty where the scheme grades each post (domain §7 row 9).
 *
 * @param taken appointments that take part
 */
export function principalPosts(
  posts: readonly Post[],
  taken: ReadonlySet<string>,
  policies: Pick<Policies, 'perPerson'>,
): ReadonlyMap<string, string> {
  const elsewhere = new Map<string, string>();
  if (perPersonOf(policies) === 'each') return elsewhere;
  const rank = (post: Post): readonly number[] => [
    taken.has(post.appointment.id) ? 0 : 1,
    post.appointment.role === 'chair' ? 0 : 1,
    -heads(post),
  ];
  const before = (a: Post, b: Post): number => {
    const [left, right] = [rank(a), rank(b)];
    const place = left.findIndex((value, index) => value !== right[index]);
    const byTerm = a.appointment.electedOn < b.appointment.electedOn ? -1 : 1;
    return place === -1 ? byTerm : (left[place] ?? 0) - (right[place] ?? 0);
  };
  const present = posts.filter(({ leftAfter }) => leftAfter === null);
  for (const group of Map.groupBy(present, ({ appointment }) => appointment.personId).values()) {
    const [principal, ...others] = group.toSorted(before);
    for (const { appointment, union } of others) {
      if (principal && union.id !== principal.union.id) elsewhere.set(appointment.id, principal.union.name);
    }
  }
  return elsewhere;
}
