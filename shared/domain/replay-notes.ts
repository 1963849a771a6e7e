import type { Replay } from './replay-cycle.ts';
import { replayedChange } from './replayed-change.ts';

/** What the longest reason of an audit event holds. */
const longest = 2000;
const linesIn = (head: string, lines: readonly string[]): readonly string[] => {
  const notes: string[] = [];
  let note = head;
  for (const line of lines) {
    if (note.length + line.length + 1 > longest) {
      notes.push(note);
      note = head;
    }
    note = `${note}\n${line}`;
  }
  return [...notes, note];
};

/**
 * A replay for 操作记录, in as many notes as it takes: a head, the money by township, the items without data, and
 * each candidacy whose outcome changes. Ids and figures only (fen, level codes), never a name.
 */
export function replayNotes(replay: Replay): readonly string[] {
  const changes = replay.rows.map(replayedChange);
  const count = (kind: (typeof changes)[number]): number => changes.filter((one) => one === kind).length;
  const kinds = (['level', 'open', 'status', 'money', 'same'] as const).map(
    (kind) => `${kind}=${count(kind)}`,
  );
  const head = `replay ${replay.cycleId} rows=${replay.rows.length} ${kinds.join(' ')}`;
  const changed = replay.rows.flatMap((row, place) => {
    const { before, low, high } = row;
    if (changes[place] === 'same') return [];
    const outcome = ({ status, level, subsidy }: typeof before): string =>
      `${level ?? status}/${subsidy.amount}`;
    return [`${row.candidacy.id} ${outcome(before)} > ${outcome(low)}..${outcome(high)}`];
  });
  return linesIn(head, [
    ...replay.money.map(
      ({ townshipCode, before, low, high }) => `${townshipCode} ${before} > ${low}..${high}`,
    ),
    ...replay.gaps.map(({ code, sheets }) => `item ${code} lacks=${sheets}`),
    ...replay.vetoesGone.map((code) => `veto ${code} gone`),
    ...changed,
  ]);
}
