import { subjectKind, type SubjectKind } from '../../shared/schema/subject.ts';
import { useCycle } from './use-cycle.ts';
import { useScheme } from './use-scheme.ts';

/** What the current cycle grades; chairs while nothing is known. Texts take it as their context. */
export function useSubject(): SubjectKind {
  const scheme = useScheme(useCycle());
  return scheme ? subjectKind(scheme) : 'chair';
}
