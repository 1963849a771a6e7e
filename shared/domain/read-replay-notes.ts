import type { ReplayedChange } from './replayed-change.ts';
import type { ReplayedMoney } from './replay-cycle.ts';

/** What one candidacy had or would have: a level's code, or the status of who has none, and fen. */
export interface NotedOutcome {
  readonly level: string;
  readonly amount: number;
}

export interface NotedChange {
  readonly candidacyId: string;
  readonly before: NotedOutcome;
  readonly low: NotedOutcome;
  readonly high: NotedOutcome;
}

/** One replay as 操作记录 keeps it (replay-notes): ids and figures only. */
export interface NotedReplay {
  readonly cycleId: string;
  readonly rows: number;
  readonly counts: Readonly<Record<ReplayedChange, number>>;
  readonly money: readonly ReplayedMoney[];
  readonly gaps: readonly { readonly code: string; readonly sheets: number }[];
  readonly vetoesGone: readonly string[];
  readonly changed: readonly NotedChange[];
}

const headLine = /^replay (\S+) rows=(\d+) level=(\d+) open=(\d+) status=(\d+) money=(\d+) same=(\d+)$/;
const moneyLine = /^(\S+) (\d+) > (\d+)\.\.(\d+)$/;
const gapLine = /^item (.+) lacks=(\d+)$/;
const vetoLine = /^veto (.+) gone$/;
const changeLine = /^(\S+) (.+)\/(\d+) > (.+)\/(\d+)\.\.(.+)\/(\d+)$/;

function headOf(line: string): NotedReplay | null {
  const [, cycleId, ...figures] = headLine.exec(line) ?? [];
  if (cycleId === undefined) return null;
  const [rows = 0, level = 0, open = 0, status = 0, money = 0, same = 0] = figures.map(Number);
  const counts = { level, open, status, money, same };
  return { cycleId, rows, counts, money: [], gaps: [], vetoesGone: [], changed: [] };
}

function withLine(replay: NotedReplay, line: string): NotedReplay {
  const [, item, sheets] = gapLine.exec(line) ?? [];
  if (item !== undefined)
    return { ...replay, gaps: [...replay.gaps, { code: item, sheets: Number(sheets) }] };
  const [, veto] = vetoLine.exec(line) ?? [];
  if (veto !== undefined) return { ...replay, vetoesGone: [...replay.vetoesGone, veto] };
  const [, townshipCode, ...fen] = moneyLine.exec(line) ?? [];
  if (townshipCode !== undefined) {
    const [before = 0, low = 0, high = 0] = fen.map(Number);
    return { ...replay, money: [...replay.money, { townshipCode, before, low, high }] };
  }
  const [, candidacyId, a = '', x, b = '', y, c = '', z] = changeLine.exec(line) ?? [];
  if (candidacyId === undefined) return replay;
  const change = {
    candidacyId,
    before: { level: a, amount: Number(x) },
    low: { level: b, amount: Number(y) },
    high: { level: c, amount: Number(z) },
  };
  return { ...replay, changed: [...replay.changed, change] };
}

/** The replays that these notes tell of, by cycle in the order of their first note; a line nobody wrote is left out. */
export function readReplayNotes(notes: readonly string[]): readonly NotedReplay[] {
  const replays = new Map<string, NotedReplay>();
  for (const note of notes) {
    const [first = '', ...lines] = note.split('\n');
    const head = headOf(first);
    if (!head) continue;
    const known = replays.get(head.cycleId) ?? head;
    replays.set(head.cycleId, lines.reduce(withLine, known));
  }
  return [...replays.values()];
}
