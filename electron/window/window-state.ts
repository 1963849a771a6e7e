import { Type, type Static } from 'typebox';
import { exact } from '../../shared/ipc/channel.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const rectangle = exact({
  x: Type.Integer(),
  y: Type.Integer(),
  width: Type.Integer({ minimum: 1 }),
  height: Type.Integer({ minimum: 1 }),
});

/** Where the window was when it was last closed; the bounds are those it has when it is not maximised. */
export const windowState = exact({ bounds: rectangle, maximised: Type.Boolean() });
export type WindowState = Readonly<Static<typeof windowState>>;

/** The size the screens are designed for, and the smallest at which they can still be used, in pixels. */
export const defaultSize = { width: 1366, height: 768 };
export const smallestSize = { width: 1024, height: 640 };

/** How much of the window must be on a display for a person to find and move it, in pixels. */
const grip = { width: 200, height: 100 };

const overlap = (start: number, length: number, otherStart: number, otherLength: number): number =>
  Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);

function isReachable(bounds: Rectangle, area: Rectangle): boolean {
  const titleVisible = bounds.y >= area.y && bounds.y <= area.y + area.height - grip.height;
  return titleVisible && overlap(bounds.x, bounds.width, area.x, area.width) >= grip.width;
}

const centred = (size: Pick<Rectangle, 'width' | 'height'>, area: Rectangle): Rectangle => {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  };
};

/**
 * Where to open the window. `areas` are the work areas of the displays, the primary one first. Kept bounds
 * that no display shows any more are centred on the primary one; a display smaller than the default size
 * gets the window maximised.
 */
export function placeWindow(
  kept: WindowState | null,
  areas: readonly [Rectangle, ...Rectangle[]],
): WindowState {
  const [primary] = areas;
  if (kept === null) {
    const small = primary.width < defaultSize.width || primary.height < defaultSize.height;
    return { bounds: centred(defaultSize, primary), maximised: small };
  }
  const shown = areas.find((area) => isReachable(kept.bounds, area));
  if (!shown) return { bounds: centred(kept.bounds, primary), maximised: kept.maximised };
  const width = Math.min(kept.bounds.width, shown.width);
  const height = Math.min(kept.bounds.height, shown.height);
  return { bounds: { ...kept.bounds, width, height }, maximised: kept.maximised };
}
