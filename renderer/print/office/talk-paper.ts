import { paperText } from '../paper/paper-text.ts';
import type { OfficeSheet } from './office-form-schema.ts';

/** What is talked about, in words as they are printed. */
interface Talk {
  readonly year: number;
  /** What the scheme grades, in its words. */
  readonly what: string;
  readonly isSite: boolean;
  readonly name: string;
  readonly unit: string;
  readonly township: string;
  readonly level: string;
  readonly total: string;
  readonly why: readonly string[];
  readonly missing: readonly string[];
  readonly change: readonly string[];
}

const box = (label: string, lines: readonly string[], height: number) => ({
  kind: 'box' as const,
  label,
  value: lines.join('\n'),
  height,
  signs: [],
});

/** 评定情况谈话单: one sheet in plain words for the talk between the office and the chair. */
export const talkPaper = (talk: Talk): OfficeSheet => ({
  orientation: 'portrait',
  title: paperText('chair.paper.title', { year: talk.year, what: talk.what }),
  subtitle: '',
  heads: [],
  blocks: [
    {
      kind: 'facts',
      rows: [
        [
          { label: paperText('common.name'), value: talk.name },
          { label: paperText('common.unit'), value: talk.unit },
        ],
        [
          { label: paperText('picture.township'), value: talk.township },
          { label: paperText('chair.paper.level'), value: talk.level },
          { label: paperText('chair.paper.total'), value: talk.total },
        ],
      ],
    },
    box(paperText('chair.section.why'), talk.why, 30),
    box(paperText('chair.section.missing'), talk.missing, 40),
    box(paperText('chair.section.change'), talk.change, 30),
    box(paperText(talk.isSite ? 'chair.paper.siteSaid' : 'chair.paper.said'), [], 40),
    {
      kind: 'signs',
      lines: [
        paperText('chair.paper.talker'),
        paperText(talk.isSite ? 'chair.paper.site' : 'chair.paper.chair'),
        paperText('officeForms.date'),
      ],
    },
  ],
});
