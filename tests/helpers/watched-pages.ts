import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';

interface Watched {
  readonly context: BrowserContext;
  /** What its pages complained of, the newest last. */
  readonly complaints: string[];
}

const watched = new Set<Watched>();

/**
 * Milliseconds for which a test waits for what a user would wait for: enough on a machine that is ten times slower,
 * and a test that succeeds never spends them.
 */
export const patience = 60_000;

/** How many complaints of a browser are kept, and for how many milliseconds a page that hangs is asked what it shows. */
const mostComplaints = 20;
const asking = 5000;

/** Waits patiently for the pages of this browser or app, and lets a test that fails tell what they show. */
export function watchPages(context: BrowserContext): void {
  context.setDefaultTimeout(patience);
  const one: Watched = { context, complaints: [] };
  const note = (line: string): void => {
    one.complaints.push(`${new Date().toISOString().slice(11, 23)} ${line}`);
    if (one.complaints.length > mostComplaints) one.complaints.shift();
  };
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(message.text().slice(0, 400));
  });
  context.on('weberror', (error) => note(String(error.error()).slice(0, 400)));
  context.on('requestfailed', (request) =>
    note(`${request.method()} ${request.url()} ${request.failure()?.errorText}`),
  );
  context.on('close', () => watched.delete(one));
  watched.add(one);
}

const within = <T>(work: Promise<T>): Promise<T | null> =>
  Promise.race([work.catch(() => null), setTimeout(asking, null, { ref: false })]);

/** The page's words, and where its keyboard is. */
const shown = (page: Page): Promise<{ readonly text: string; readonly focus: string } | null> =>
  within(
    page.evaluate(() => ({
      text: document.body.innerText,
      focus: document.activeElement?.outerHTML.slice(0, 160) ?? '',
    })),
  );

/** The first and the last of a long text: dialogs and messages stand at the end of a page. */
const excerpt = (text: string): string =>
  text.length <= 900 ? text : `${text.slice(0, 300)} […] ${text.slice(-600)}`;

/**
 * Puts a picture, the words and the complaints of every open page into the folder.
 *
 * @returns the same in few lines
 */
export async function tellPages(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const pages = [...watched].flatMap(({ context, complaints }) =>
    context.pages().map((page) => ({ page, complaints })),
  );
  const told = pages.map(async ({ page, complaints }, index) => {
    const words = await shown(page);
    const place = join(folder, `page-${index + 1}`);
    await within(page.screenshot({ path: `${place}.png`, timeout: asking }));
    const head = `page ${index + 1}: ${page.url()}${words ? '' : ' gives no answer'}`;
    const focus = `focus: ${words?.focus ?? '?'}`;
    writeFileSync(`${place}.txt`, [head, focus, ...complaints, '', words?.text ?? ''].join('\n'));
    const text = excerpt((words?.text ?? '').replaceAll(/\s+/g, ' '));
    return [head, focus, `text: ${text}`, ...complaints.slice(-6)].join('\n  ');
  });
  return (await Promise.all(told)).join('\n');
}
