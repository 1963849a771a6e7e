import { once } from 'node:events';
import { poll } from './electron-app.ts';

interface Target {
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

/**
 * Evaluates an expression in the page at `url` of a program that was started with a remote debugging port.
 * The packed program refuses the main-process debugger Playwright needs, so this speaks to the page alone.
 */
export async function evaluateInPage(port: string, url: string, expression: string): Promise<unknown> {
  const list = async (): Promise<readonly Target[]> =>
    (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
  const targets = await poll(list, (all) => all.some((target) => target.url === url));
  const target = targets.find((one) => one.url === url);
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
  await once(socket, 'open');
  const params = { expression, awaitPromise: true, returnByValue: true };
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
  const [message] = await once(socket, 'message');
  socket.close();
  const answer: { readonly result?: { readonly result?: { readonly value?: unknown } } } = JSON.parse(
    message.data,
  );
  return answer.result?.result?.value;
}
