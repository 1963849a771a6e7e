import 'fake-indexeddb/auto';
import './patient-queries.ts';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { forgetSearchedWords } from '../../renderer/data/use-kept-filter.ts';
import { closeDrafts } from '../../renderer/ui/draft-shelf.ts';
import { startI18n } from '../../renderer/i18n/start.ts';

/** jsdom draws nothing, so it has none of these. */
class NoResize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver = NoResize;
/** jsdom's files can be read at once alone. */
Blob.prototype.stream = function stream(this: Blob) {
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) => {
    controller.enqueue(new Uint8Array(await this.arrayBuffer()));
    controller.close();
  };
  return new ReadableStream({ pull });
};
Element.prototype.scrollIntoView = () => {};
globalThis.matchMedia = (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });

await startI18n('zh-CN');
afterEach(cleanup);
afterEach(closeDrafts);
afterEach(forgetSearchedWords);
