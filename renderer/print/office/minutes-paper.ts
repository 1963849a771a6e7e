import type { MinutesContent } from '../../../shared/sync/meeting.ts';
import type { zhCN } from '../../i18n/zh-cn/index.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { paperDate } from '../paper/paper-date.ts';
import { paperText } from '../paper/paper-text.ts';
import type { Block, OfficeSheet } from './office-form-schema.ts';

type Columns = Block<'table'>['columns'];
type ColumnName = keyof (typeof zhCN)['panelDay']['minutes']['column'];

const none = (): string => paperText('panelDay.minutes.none');

const column = (name: ColumnName, width?: number): Columns[number] => ({
  title: paperText(`panelDay.minutes.column.${name}`),
  ...(width !== undefined && { width }),
});
const counted = (name: ColumnName, width: number): Columns[number] => ({
  ...column(name, width),
  align: 'center',
});

function openedText({ opened, quorum }: MinutesContent): string {
  if (!opened) return paperText('panelDay.minutes.notOpened', { quorum });
  const { at, by, finished } = opened;
  return paperText('panelDay.minutes.opened', { at: formatInstant(at), by, finished, quorum });
}

const fact = (label: 'heldOn' | 'place' | 'chair' | 'present' | 'absent' | 'spread', value: string) => ({
  label: paperText(`panelDay.minutes.${label}`),
  value,
});

function factsOf(content: MinutesContent): Block<'facts'> {
  const { heldOn, place, chair, present, absent } = content;
  return {
    kind: 'facts',
    rows: [
      [fact('heldOn', paperDate(heldOn)), fact('chair', chair)],
      [fact('place', place || none())],
      [fact('present', present.map(({ name }) => name).join('、'))],
      [fact('absent', absent.join('、') || none())],
      [fact('spread', openedText(content))],
    ],
  };
}

const membersOf = ({ present }: MinutesContent): Block<'table'> => ({
  kind: 'table',
  caption: paperText('panelDay.minutes.members'),
  columns: [column('member', 30), column('org'), column('seat', 40), counted('progress', 26)],
  rows: present.map(({ name, org, seat, done, total }) => ({
    cells: [name, org, seat, `${done} / ${total}`],
  })),
});

const recusalsOf = ({ recusals }: MinutesContent): Block<'table'> => ({
  kind: 'table',
  caption: paperText('panelDay.minutes.recusals'),
  columns: [column('member', 30), column('candidate', 30), column('reason')],
  rows:
    recusals.length === 0
      ? [{ cells: [none(), '', ''] }]
      : recusals.map(({ member, candidate, kind, reason }) => ({
          cells: [member, candidate, reason || paperText(`panelDay.minutes.recusal.${kind}`)],
        })),
});

const candidatesOf = ({ candidates }: MinutesContent): Block<'table'> => ({
  kind: 'table',
  caption: paperText('panelDay.minutes.candidates'),
  columns: [
    counted('no', 11),
    column('township', 34),
    column('name', 22),
    column('union'),
    counted('valid', 17),
    counted('recused', 14),
    counted('late', 24),
  ],
  rows: candidates.map(({ name, unionName, townshipName, valid, recused, late }, place) => ({
    cells: [String(place + 1), townshipName, name, unionName, String(valid), String(recused), String(late)],
  })),
});

/** So many sign side by side. */
const across = 4;

/**
 * 评审会纪要: who met about whom, who withdrew, how many sheets count, who signs. No score stands on it.
 *
 * @param check what the hub that held the meeting signed, shortened, as its screens show it
 */
export const minutesPaper = (content: MinutesContent, check: string): OfficeSheet => ({
  orientation: 'portrait',
  title: paperText('panelDay.minutes.title'),
  subtitle: content.title,
  heads: [],
  blocks: [
    factsOf(content),
    membersOf(content),
    recusalsOf(content),
    candidatesOf(content),
    {
      kind: 'grid',
      heading: paperText('panelDay.minutes.signatures'),
      names: content.present.map(({ name }) => paperText('panelDay.minutes.sign', { name })),
      across,
    },
    {
      kind: 'signs',
      lines: [
        paperText('panelDay.minutes.signChair'),
        paperText('panelDay.minutes.signRecorder'),
        paperText('panelDay.minutes.date'),
      ],
    },
    {
      kind: 'note',
      lines: [
        paperText('panelDay.minutes.footer', {
          version: content.version,
          check,
          at: formatInstant(content.drawnAt),
          by: content.drawnBy,
        }),
      ],
    },
  ],
});
