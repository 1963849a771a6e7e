import type { AppliedRole, QualificationRule } from '../../schema/qualification.ts';
import type { Appointment, EnterpriseUnion } from '../../schema/union.ts';

/** A post that is held on a day, with its union. */
export interface HeldPost {
  readonly post: Appointment;
  readonly union: EnterpriseUnion;
}

/** Every post held on a day, by the person as the merged records have him. */
export function postsByPerson(
  unions: readonly EnterpriseUnion[],
  survivorOf: (personId: string) => string,
  on: string,
): ReadonlyMap<string, readonly HeldPost[]> {
  const held = unions.flatMap((union) =>
    union.officers
      .filter(({ endOn }) => endOn === null || endOn > on)
      .map((post) => ({ post, union, personId: survivorOf(post.personId) })),
  );
  return Map.groupBy(held, ({ personId }) => personId);
}

/** Of several posts the one that the rule names first; a post outside the rule only when there is no other. */
export function chiefPost(rule: QualificationRule, posts: readonly HeldPost[]): HeldPost | null {
  const place = ({ post }: HeldPost): number => {
    const at = rule.roles.indexOf(post.role);
    return at === -1 ? rule.roles.length : at;
  };
  return posts.toSorted((a, b) => place(a) - place(b) || (a.post.id < b.post.id ? -1 : 1))[0] ?? null;
}

/** As what somebody is in the register: his post, else what he applied as. */
export const roleOf = (post: Appointment | null, applied: AppliedRole | undefined): AppliedRole =>
  post?.role ?? applied ?? 'volunteer';
