import type { CertificateRollData } from '../../print/certificate/certificate-roll-schema.ts';
import { readKeptObject } from '../../ui/read-kept-object.ts';

/** How far the text is moved to meet a blank, in millimetres right and down. */
export type BlankShift = NonNullable<CertificateRollData['blank']>;

/** What lies in the printer: plain A4, or blanks that bring frame and title. */
export interface PrintPaper {
  readonly kind: 'plain' | 'blank';
  /** Kept while plain paper is chosen. */
  readonly shift: BlankShift;
}

const key = 'gongping.certificate-paper';

/** No printer is further off; `certificateRollSchema` refuses more. */
export const mostShift = 20;

const isShift = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= mostShift;

const plainPaper: PrintPaper = { kind: 'plain', shift: { right: 0, down: 0 } };

/** The paper last used on this PC: how a printer feeds its blanks is a matter of this machine. */
export function readPrintPaper(): PrintPaper {
  const { kind, right, down } = readKeptObject(localStorage.getItem(key)) ?? {};
  if (!isShift(right) || !isShift(down)) return plainPaper;
  return { kind: kind === 'blank' ? 'blank' : 'plain', shift: { right, down } };
}

export const keepPrintPaper = ({ kind, shift }: PrintPaper): void =>
  localStorage.setItem(key, JSON.stringify({ kind, ...shift }));
