import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Channel } from '../../shared/ipc/channel.ts';
import { wireName } from '../../shared/ipc/channel-names.ts';
import { channels, type Area, type Calls } from '../../shared/ipc/channels.ts';
import { checkMessage } from '../../shared/ipc/check-message.ts';
import { failureReply, type Reply } from '../../shared/ipc/reply.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { describeError } from '../describe-error.ts';
import type { Log } from '../log.ts';
import { isTrustedSender } from './trusted-sender.ts';

// A method's parameter is compared loosely by TypeScript, which lets functions of many inputs into one table;
// the schema, checked right before the call, holds what the type no longer says.
interface LooseCall {
  call(input: unknown): Promise<unknown>;
}
type LooseCalls = Readonly<Record<string, LooseCall['call']>>;

/** An unforeseen failure gets a number that the person can read out and the log has. */
function asAppError(error: unknown, wire: string, log: Log): AppError {
  if (error instanceof AppError) {
    log('call-refused', { wire, code: error.code });
    return error;
  }
  const reference = Math.random().toString(36).slice(2, 8).toUpperCase();
  log('call-failed', { wire, reference, ...describeError(error) });
  return new AppError('HOST_FAILED', { reference });
}

/**
 * Answers the calls of one area that come from the page that `ipc` belongs to. It is the one place that
 * handles messages: sender, input and output are checked here and nowhere else.
 */
export function serve<A extends Area>(ipc: IpcMain, area: A, calls: Calls<A>, log: Log): void;
export function serve(ipc: IpcMain, area: Area, calls: LooseCalls, log: Log): void {
  for (const [name, channel] of Object.entries<Channel>(channels[area])) {
    const wire = wireName(area, name);
    const call = calls[name];
    if (!call) throw new Error(`${wire} has no handler`);
    ipc.handle(wire, async (event: IpcMainInvokeEvent, input: unknown): Promise<Reply> => {
      try {
        if (!isTrustedSender(event.senderFrame, area)) throw new AppError('BRIDGE_SENDER_REFUSED', { wire });
        const answer = await call(checkMessage(wire, channel.input, input));
        return { ok: true, value: checkMessage(wire, channel.output, answer) };
      } catch (error) {
        return failureReply(asAppError(error, wire, log));
      }
    });
  }
}
