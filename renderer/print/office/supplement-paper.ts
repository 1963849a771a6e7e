import { formatTotal } from '../../../shared/domain/format-points.ts';
import { amountDifference } from '../../../shared/domain/result-differences.ts';
import type { GradedResult } from '../../../shared/schema/graded-result.ts';
import type { SupplementDetail, SupplementOutcome } from '../../../shared/schema/supplement.ts';
import { formatYuan } from '../../ui/format-yuan.ts';
import { paperDate } from '../paper/paper-date.ts';
import { paperText } from '../paper/paper-text.ts';
import { blankRows } from './blank-rows.ts';
import { boxBlock } from './box-block.ts';
import type { FormCycle } from './form-cycle.ts';
import type { OfficeSheet } from './office-form-schema.ts';

/** A supplement in the words of its paper. */
export interface PrintedSupplement {
  readonly supplement: SupplementDetail;
  /** Each amendment in a sentence. */
  readonly amendments: readonly string[];
  readonly who: (candidacyId: string) => { readonly name: string; readonly unit: string };
}

const money = (before: GradedResult, after: GradedResult): string => {
  const amount = amountDifference(before, after);
  const yuan = formatYuan(Math.abs(amount));
  if (amount === 0) return paperText('supplements.paper.same');
  return amount > 0 ? paperText('corrections.pay', { yuan }) : paperText('corrections.recover', { yuan });
};

const recallText = ({ recall }: SupplementOutcome): string =>
  recall === null
    ? paperText('supplements.paper.same')
    : paperText('supplements.paper.recall', { number: recall.number, date: paperDate(recall.returnBy) });

const fact = (key: 'docNo' | 'meeting' | 'decidedOn' | 'by' | 'archive', value: string) => ({
  label: paperText(`supplements.paper.${key}`),
  value,
});

/** What a hand fills in. */
const blankLines = { number: '　　', rows: 4 };

function outcomeRows({ scheme }: FormCycle, { supplement, who }: PrintedSupplement): { cells: string[] }[] {
  const levels = new Map(scheme.levels.map(({ code, name }) => [code, name]));
  const outcome = ({ total, level }: GradedResult): string =>
    paperText('corrections.outcome', {
      total: total === null ? '—' : formatTotal(total),
      level: level === null ? paperText('corrections.level.none') : (levels.get(level) ?? level),
    });
  return supplement.outcomes.map((one) => {
    const { before, after } = one;
    const { name, unit } = who(before.candidacyId);
    return { cells: [name, unit, outcome(before), outcome(after), money(before, after), recallText(one)] };
  });
}

/**
 * 补充决定书: what a meeting corrected after the archiving, whose result it changed and what follows. Without a
 * supplement it is blank.
 */
export function supplementPaper(cycle: FormCycle, printed: PrintedSupplement | null): OfficeSheet {
  const { year, cityUnion } = cycle;
  const supplement = printed?.supplement;
  return {
    orientation: 'portrait',
    title: paperText('supplements.paper.title', { year }),
    subtitle: paperText('supplements.paper.subtitle', { number: supplement?.number ?? blankLines.number }),
    heads: [paperText('officeForms.unit', { unit: cityUnion })],
    blocks: [
      {
        kind: 'facts',
        rows: [
          [
            fact('docNo', supplement?.docNo ?? ''),
            fact('decidedOn', supplement ? paperDate(supplement.decidedOn) : ''),
          ],
          [fact('meeting', supplement?.meeting ?? ''), fact('by', supplement?.byName ?? '')],
          [fact('archive', supplement?.archive ?? '')],
        ],
      },
      boxBlock(paperText('supplements.paper.reason'), supplement?.reason ?? '', 24, []),
      boxBlock(paperText('supplements.paper.amendments'), (printed?.amendments ?? []).join('\n'), 24, []),
      {
        kind: 'table',
        columns: [
          { title: paperText('supplements.paper.name'), width: 20 },
          { title: paperText('supplements.paper.unit') },
          { title: paperText('supplements.paper.before'), width: 26 },
          { title: paperText('supplements.paper.after'), width: 26 },
          { title: paperText('supplements.paper.money'), width: 24 },
          { title: paperText('supplements.paper.certificate'), width: 40 },
        ],
        rowHeight: 10,
        rows: printed ? outcomeRows(cycle, printed) : blankRows(blankLines.rows, 6, false),
      },
      boxBlock(paperText('supplements.paper.opinion'), '', 30, [paperText('supplements.paper.signs')]),
      { kind: 'note', lines: [paperText('supplements.paper.note'), paperText('supplements.noCertificate')] },
      { kind: 'issuer', lines: [cityUnion, paperText('officeForms.date')] },
    ],
  };
}
