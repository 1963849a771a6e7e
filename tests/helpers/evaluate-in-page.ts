import { once } from 'node:events';
import { poll } from './electron-app.ts';

interface Target {
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

interface Answer {
  readonly result?: { readonly result?: { readonly value?: unknown } };
}

async function evaluateOnce(port: string, url: string, expression: string): Promise<unknown> {
  const targets: readonly Target[] = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
  const target = targets.find((one) => one.url === url);
  if (!target) return undefined;
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await once(socket, 'open');
  const params = { expression, awaitPromise: true, returnByValue: true };
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
  const [message] = await once(socket, 'message');
  socket.close();
  const answer: Answer = JSON.parse(message.data);
  return answer.result?.result?.value;
}

/**
 * Evaluates an expression in the page at `url` of a program that was started with a remote debugging port,
 * again and again until the page is there and the expression has a value. The packed program refuses the
 * main-process debugger Playwright needs, so this speaks to the page alone.
 */
export const evaluateInPage = (port: string, url: string, expression: string): Promise<unknown> =>
  poll(
    () => evaluateOnce(port, url, expression),
    (value) => value !== undefined,
  );
