import { redLineAt } from './letter-measures.ts';
import type { LetterDress } from './official-list-schema.ts';

/** What is asked about a letter before it is printed. */
export interface DressFields {
  readonly head: LetterDress['head'];
  readonly mark: string;
  readonly lineAt: number;
  readonly withImprint: boolean;
  readonly copyTo: string;
  readonly printer: string;
  readonly printedOn: string;
}

/** The dress that was chosen; the red line of a printed head follows from its mark, that of the paper was measured. */
export function dressOf({
  head,
  mark,
  lineAt,
  withImprint,
  copyTo,
  printer,
  printedOn,
}: DressFields): LetterDress {
  return {
    head,
    mark: mark.trim(),
    lineAt: head === 'red' ? redLineAt(mark.trim()) : lineAt,
    imprint: withImprint
      ? { copyTo: copyTo.trim().replace(/。$/, ''), printer: printer.trim(), printedOn: printedOn.trim() }
      : null,
  };
}
