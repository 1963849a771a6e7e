import { AppError } from '../../shared/lib/app-error.ts';
import type { Channel } from '../../shared/ipc/channel.ts';
import { wireName } from '../../shared/ipc/channel-names.ts';
import { channels, type Area, type Calls } from '../../shared/ipc/channels.ts';
import { checkMessage } from '../../shared/ipc/check-message.ts';
import { errorOfReply, reply } from '../../shared/ipc/reply.ts';

/** The functions the preload script puts on `window.gongping`: untyped, and not to be trusted blindly. */
export type ExposedCalls = Readonly<
  Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>
>;

async function callHost(
  wire: string,
  { input, output }: Channel,
  send: (input: unknown) => Promise<unknown>,
  value: unknown,
): Promise<unknown> {
  const answer = checkMessage(wire, reply, await send(checkMessage(wire, input, value)));
  if (!answer.ok) throw errorOfReply(answer);
  return checkMessage(wire, output, answer.value);
}

/**
 * One area of the bridge over the functions of the preload script. What goes in and what comes back is
 * checked here and again in the main process.
 */
export function hostCalls<A extends Area>(area: A, exposed: ExposedCalls): Calls<A>;
export function hostCalls(area: Area, exposed: ExposedCalls): Readonly<Record<string, unknown>> {
  const entries = Object.entries<Channel>(channels[area]).map(([name, channel]) => {
    const wire = wireName(area, name);
    const send = exposed[area]?.[name];
    const call = async (value: unknown): Promise<unknown> => {
      if (!send) throw new AppError('BRIDGE_SENDER_REFUSED', { wire });
      return callHost(wire, channel, send, value);
    };
    return [name, call] as const;
  });
  return Object.fromEntries(entries);
}
