import type { Actor } from '../../../shared/domain/actor.ts';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import type { FilledForm } from './fill-forms.ts';

/** Forms that are made on another screen, where what they need is entered. */
export const madeElsewhere = {
  notice: 'notice',
  circular: 'notice',
  certificate: 'certificates',
  approval: 'subsidy',
  payroll: 'subsidy',
  bank: 'subsidy',
  qualificationCertificate: 'certificates',
  correction: 'results',
  supplement: 'results',
} as const;

export type ElsewhereForm = keyof typeof madeElsewhere;
export type FormName = FilledForm | ElsewhereForm;

export interface ListedForm {
  /** The number under which the office knows it (domain §9). */
  readonly number: string;
  readonly name: FormName;
}

const all: readonly ListedForm[] = [
  { number: '1', name: 'application' },
  { number: '2', name: 'selfSheet' },
  { number: '2', name: 'townshipSheet' },
  { number: '2', name: 'panelSheet' },
  { number: '3', name: 'townshipSummary' },
  { number: '4', name: 'panelSummary' },
  { number: '5', name: 'recusal' },
  { number: '6', name: 'notice' },
  { number: '7', name: 'noObjection' },
  { number: '8', name: 'circular' },
  { number: '9', name: 'certificate' },
  { number: '10', name: 'approval' },
  { number: '11', name: 'payroll' },
  { number: '12', name: 'bank' },
  { number: '13', name: 'qualification' },
  { number: '13', name: 'qualificationSummary' },
  { number: '13', name: 'qualificationCertificate' },
  { number: '14', name: 'objection' },
  { number: '14', name: 'correction' },
  { number: '14', name: 'recall' },
  { number: '14', name: 'supplement' },
  { number: '15', name: 'statistics' },
];

const ofTownships: ReadonlySet<FormName> = new Set([
  'application',
  'selfSheet',
  'townshipSheet',
  'townshipSummary',
  'qualification',
]);

/** The forms that whoever works here fills in, in their order. */
export function formList(actor: Actor): readonly ListedForm[] {
  if (actor.role === 'panelMember') return all.filter(({ name }) => name === 'panelSheet');
  return isTownshipActor(actor) ? all.filter(({ name }) => ofTownships.has(name)) : all;
}
