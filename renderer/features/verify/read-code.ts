import { decodeQR } from 'qr/decode.js';

/** Anything a canvas can draw, with its size in pixels. */
export interface Picture {
  readonly source: CanvasImageSource;
  readonly width: number;
  readonly height: number;
}

/** Longer sides tried one after the other: a phone's photo is read best at about the size of a page on a screen. */
const sides = [1600, 2600, 900] as const;

/** How long one look at a camera's frame may take, in milliseconds, and one at a picture that somebody has chosen. */
const patience = { frame: 1500, file: 5000 } as const;

function pixelsOf({ source, width, height }: Picture, side: number): ImageData | null {
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  // Transparent places count as white paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function decode(pixels: ImageData, timeLimit: number): string | null {
  try {
    return decodeQR(pixels, { timeLimit, effort: 4 });
  } catch {
    // The decoder throws where it finds no code.
    return null;
  }
}

/** The text of the code in one frame of a camera, null when there is none to be read. */
export function readFrame(picture: Picture): string | null {
  const pixels = pixelsOf(picture, sides[0]);
  return pixels && decode(pixels, patience.frame);
}

/** The text of the code in a picture file, null when none is found or the file is no picture. */
export async function readPictureFile(file: Blob): Promise<string | null> {
  try {
    const source = await createImageBitmap(file);
    const picture = { source, width: source.width, height: source.height };
    for (const side of sides) {
      const pixels = pixelsOf(picture, side);
      const text = pixels && decode(pixels, patience.file);
      if (text !== null) return text;
    }
    return null;
  } catch {
    return null;
  }
}
