import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventReader, type ServerEvent } from '../../../shared/sync/event-reader.ts';

const stream =
  'retry: 3000\nevent: ready\ndata: {}\n\n: alive\n\nevent: changed\r\ndata: {"collections":["sheets"]}\r\n\r\ndata:a\ndata: b\n\n';
const events: readonly ServerEvent[] = [
  { name: 'ready', data: '{}' },
  { name: 'changed', data: '{"collections":["sheets"]}' },
  { name: 'message', data: 'a\nb' },
];

test('a stream reads the same wherever it was cut', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: stream.length }), { maxLength: 8 }), (cuts) => {
      const read = createEventReader();
      const places = [0, ...cuts.toSorted((a, b) => a - b), stream.length];
      const found = places.slice(1).flatMap((end, index) => read(stream.slice(places[index], end)));
      expect(found).toEqual(events);
    }),
  );
});
