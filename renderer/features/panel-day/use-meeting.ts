import type { Board, Meeting, Spread } from '../../../shared/sync/meeting.ts';
import { useServices } from '../../data/services-context.tsx';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { usePolled, type Polled } from './use-polled.ts';

/** How often the room's progress is read, in milliseconds. */
const boardStep = 3000;

/** One meeting; `attempt` reads it again. */
export function useMeeting(id: string, attempt: number): Polled<Meeting> {
  const { meetings } = useServices().bridge;
  return usePolled(() => hubAnswer(meetings.find({ id })), [meetings, id, attempt]);
}

/** Who has finished, as long as the screen is open. */
export function useBoard(id: string): Polled<Board> {
  const { meetings } = useServices().bridge;
  return usePolled(() => hubAnswer(meetings.board({ id })), [meetings, id], boardStep);
}

/** What was given, once the spread is open. */
export function useSpread(id: string): Polled<Spread> {
  const { meetings } = useServices().bridge;
  return usePolled(() => hubAnswer(meetings.spread({ id })), [meetings, id], boardStep);
}
