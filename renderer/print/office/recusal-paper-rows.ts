import type { PanelMember } from '../../../shared/schema/cycle.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { paperText } from '../paper/paper-text.ts';
import type { RecusalPaperRow } from './recusal-paper.ts';

/** One recusal: who keeps out of whose grading, why, and when it was registered; null where the rule says so. */
export interface Recusal {
  readonly member: PanelMember;
  readonly line: { readonly name: string; readonly unit: string };
  readonly reason: 'own-township' | 'declared';
  readonly text: string | null;
  readonly at: string | null;
}

/** The register's lines as they are printed. */
export const recusalPaperRows = (recusals: readonly Recusal[]): readonly RecusalPaperRow[] =>
  recusals.map(({ member, line, reason, text, at }) => ({
    member: member.name,
    org: member.org,
    whom: line.name,
    unit: line.unit,
    reason: text ?? paperText(`officeForms.recusal.${reason === 'own-township' ? 'own' : 'declared'}`),
    date: at === null ? paperText('officeForms.recusal.byRule') : formatInstant(at).slice(0, 10),
  }));
