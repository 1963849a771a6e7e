import type { Scheme } from '../../../shared/schema/scheme.ts';
import { paperText } from '../paper/paper-text.ts';

/** The year whose forms are printed: every one of them follows its scheme and is issued by its city's union. */
export interface FormCycle {
  readonly year: number;
  readonly scheme: Scheme;
  /** 市总工会 in full. */
  readonly cityUnion: string;
}

/** What is graded, in the scheme's words, as the titles of the forms say it. */
export const gradedWhat = ({ subject }: Pick<Scheme, 'subject'>): string =>
  subject?.name ?? paperText('print.chairs');

/** What the titles and texts of a cycle's forms are filled in with. */
export const titleFacts = ({
  year,
  scheme,
}: FormCycle): { readonly year: number; readonly what: string } => ({
  year,
  what: gradedWhat(scheme),
});
