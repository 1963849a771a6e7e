import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeWindow, type Rectangle } from '../../../electron/window/window-state.ts';

const fullHd = { x: 0, y: 0, width: 1920, height: 1040 };
const laptop = { x: 0, y: 0, width: 1280, height: 720 };
const left = { x: -1920, y: 0, width: 1920, height: 1040 };

test('the first start opens the designed size in the middle of a display that has room for it', () => {
  expect(placeWindow(null, [fullHd])).toEqual({
    bounds: { x: 277, y: 136, width: 1366, height: 768 },
    maximised: false,
  });
});

test('the first start on a small display is maximised', () => {
  expect(placeWindow(null, [laptop])).toEqual({
    bounds: { x: 0, y: 0, width: 1280, height: 720 },
    maximised: true,
  });
});

test('a window goes back to where it was, on the second display too', () => {
  const kept = { bounds: { x: -1800, y: 40, width: 1400, height: 900 }, maximised: false };
  expect(placeWindow(kept, [fullHd, left])).toEqual(kept);
});

test('a window of a display that is gone comes to the primary one', () => {
  const kept = { bounds: { x: -1800, y: 40, width: 1400, height: 900 }, maximised: true };
  expect(placeWindow(kept, [fullHd])).toEqual({
    bounds: { x: 260, y: 70, width: 1400, height: 900 },
    maximised: true,
  });
});

const anywhere = fc.record({
  x: fc.integer({ min: -9000, max: 9000 }),
  y: fc.integer({ min: -9000, max: 9000 }),
  width: fc.integer({ min: 1024, max: 8000 }),
  height: fc.integer({ min: 640, max: 8000 }),
});

const holdsTitle = (area: Rectangle, { x, y, width }: Rectangle): boolean =>
  y >= area.y && y < area.y + area.height && x + width > area.x + 100 && x < area.x + area.width - 100;

test('wherever it was, its title bar can be reached and it is no larger than its display', () => {
  fc.assert(
    fc.property(anywhere, (bounds) => {
      const placed = placeWindow({ bounds, maximised: false }, [fullHd, left]).bounds;
      const area = [fullHd, left].find((one) => holdsTitle(one, placed));
      expect(area).toBeDefined();
      expect(placed.width).toBeLessThanOrEqual(1920);
      expect(placed.height).toBeLessThanOrEqual(1040);
    }),
    { numRuns: 2000, examples: [[{ x: -3740, y: 0, width: 2020, height: 640 }]] },
  );
});
