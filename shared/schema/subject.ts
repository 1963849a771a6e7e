import { Type, type Static } from 'typebox';
import { frozen } from './frozen.ts';

/**
 * 评定对象: what a scheme grades. A worker is a person employed by a union, a site a 站点 with a name, a place and
 * a responsible unit. A scheme without a subject grades the chairs of enterprise unions.
 */
export const SubjectSchema = frozen({
  kind: Type.Enum(['worker', 'site']),
  /** The scheme's own word for it: 社会化工会工作者, 户外劳动者服务站点. */
  name: Type.String({ minLength: 1, maxLength: 30 }),
});
export type Subject = Static<typeof SubjectSchema>;
export type SubjectKind = 'chair' | Subject['kind'];

export const subjectKind = (scheme: { readonly subject?: Subject }): SubjectKind =>
  scheme.subject?.kind ?? 'chair';
