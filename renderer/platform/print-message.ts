import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { exact } from '../../shared/ipc/channel.ts';
import { printJob, printPageChannels } from '../../shared/ipc/print.ts';

/** What the app and the print tab of a browser say to one another, the web counterpart of `printPage`. */
const printMessage = Type.Union([
  exact({ kind: Type.Literal('take') }),
  exact({ kind: Type.Literal('job'), job: printJob }),
  exact({ kind: Type.Literal('ready') }),
  exact({ kind: Type.Literal('fail'), reason: printPageChannels.fail.input.properties.reason }),
]);
type PrintMessage = Static<typeof printMessage>;

export function postPrintMessage(target: Window, message: PrintMessage): void {
  target.postMessage(message, location.origin);
}

/** Calls `listener` with each print message of `source`, and of no other window or site, until aborted. */
export function onPrintMessage(
  source: Window,
  signal: AbortSignal,
  listener: (message: PrintMessage) => void,
): void {
  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== source || event.origin !== location.origin) return;
    if (Value.Check(printMessage, event.data)) listener(event.data);
  };
  window.addEventListener('message', receive, { signal });
}
