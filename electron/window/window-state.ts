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

const shrunkTo = (bounds: Rectangle, area: Rectangle): Rectangle => ({
  ...bounds,
  width: Math.min(bounds.width, area.width),
  height: Math.min(bounds.height, area.height),
});

function centred(size: Pick<Rectangle, 'width' | 'height'>, area: Rectangle): Rectangle {
  const { width, height } = shrunkTo({ x: 0, y: 0, width: size.width, height: size.height }, area);
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  };
}

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
  // Shrunk first: a window wider than the display may lose the very part that was still on it.
  const fitted = areas.map((area) => ({ area, bounds: shrunkTo(kept.bounds, area) }));
  const shown = fitted.find(({ area, bounds }) => isReachable(bounds, area));
  return { bounds: shown?.bounds ?? centred(kept.bounds, primary), maximised: kept.maximised };
}
