import { panelRaters, type PanelPlan } from '../../shared/domain/panel-raters.ts';
import type { PanelMember } from '../../shared/schema/cycle.ts';
import type { Scheme } from '../../shared/schema/scheme.ts';
import type { CandidacyLine } from './candidacy-lines.ts';
import { sheetStep, type SheetStep } from './sheet-step.ts';

/** Sheets that are in, of those that can be: recused ones are neither. */
export interface PanelProgress {
  readonly done: number;
  readonly needed: number;
  readonly recused: number;
}

export function countProgress(steps: readonly Pick<SheetStep, 'kind'>[]): PanelProgress {
  const recused = steps.filter(({ kind }) => kind === 'recused').length;
  const done = steps.filter(({ kind }) => kind === 'submitted').length;
  return { done, needed: steps.length - recused, recused };
}

/** How far the panel is with one candidate. */
export const progressOfCandidacy = (line: CandidacyLine, scheme: Scheme, plan: PanelPlan): PanelProgress =>
  countProgress(
    panelRaters(plan, line.townshipCode).map((member) => sheetStep(line, scheme.policies, 'panel', member)),
  );

/** The candidates whom the cycle's way to score gives this member, recused or not. */
export const linesOfMember = (
  lines: readonly CandidacyLine[],
  plan: PanelPlan,
  { id }: PanelMember,
): readonly CandidacyLine[] =>
  lines.filter(({ townshipCode }) => panelRaters(plan, townshipCode).some((member) => member.id === id));

/** How far one member is with all candidates that are his. */
export const progressOfMember = (
  lines: readonly CandidacyLine[],
  scheme: Scheme,
  plan: PanelPlan,
  member: PanelMember,
): PanelProgress =>
  countProgress(
    linesOfMember(lines, plan, member).map((line) => sheetStep(line, scheme.policies, 'panel', member)),
  );
