import { execFileSync } from 'node:child_process';

/** A grey picture, a byte to a pixel, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The first page of a PDF as a scanner of so many dots an inch sees it. */
export function scanned(pdf: string, dotsPerInch: number): GreyPicture {
  const args = ['-r', String(dotsPerInch), '-gray', '-singlefile', pdf];
  const bytes = execFileSync('pdftoppm', args, { maxBuffer: 2 ** 28 });
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('pdftoppm gave no grey picture');
  const [width, height] = [Number(head[1]), Number(head[2])];
  return { width, height, pixels: Uint8Array.from(bytes.subarray(head[0].length)) };
}

export interface Hand {
  readonly degrees: number;
  /** How much narrower the far edge looks than the near one, as a part of the width. */
  readonly tilt: number;
  /** What is left of the light on the bright side; on the other half as much is lost again. */
  readonly light: number;
}

/** Between four neighbours; white table outside of the paper. */
function brightnessAt({ width, height, pixels }: GreyPicture, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 200;
  const at = (dx: number, dy: number): number => pixels[(top + dy) * width + left + dx] ?? 0;
  const [right, down] = [x - left, y - top];
  const upper = at(0, 0) * (1 - right) + at(1, 0) * right;
  const lower = at(0, 1) * (1 - right) + at(1, 1) * right;
  return upper * (1 - down) + lower * down;
}

/** The picture as a hand holds a phone over it: turned, from an angle, in a dim room with light from one side. */
export function photographed(picture: GreyPicture, { degrees, tilt, light }: Hand): GreyPicture {
  const { width, height } = picture;
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const narrowing = 1 + tilt * (1 - y / height);
    for (let x = 0; x < width; x += 1) {
      const [right, down] = [(x - width / 2) * narrowing, (y - height / 2) * (1 + tilt / 2)];
      const seen = brightnessAt(
        picture,
        width / 2 + right * cos + down * sin,
        height / 2 - right * sin + down * cos,
      );
      const lit = seen * light * (1 - (0.5 * (1 - light) * x) / width);
      pixels[y * width + x] = Math.min(255, 12 + lit);
    }
  }
  return { width, height, pixels };
}

/** A part of a picture. */
export function cut(
  { width, pixels }: GreyPicture,
  at: readonly [number, number],
  size: readonly [number, number],
) {
  const rows = Array.from({ length: size[1] }, (_, row) =>
    pixels.subarray((at[1] + row) * width + at[0], (at[1] + row) * width + at[0] + size[0]),
  );
  return { width: size[0], height: size[1], pixels: Uint8Array.from(Buffer.concat(rows)) };
}

/** A film of one frame (YUV4MPEG2), which Chromium's pretended camera shows over and over. */
export function filmOf({ width, height, pixels }: GreyPicture): Buffer {
  const grey = Buffer.alloc((width * height) / 2, 128);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), pixels, grey]);
  return Buffer.concat([head, frame, frame]);
}

/** A Windows bitmap with a table of 256 greys. The width is a multiple of four. */
export function bitmapOf({ width, height, pixels }: GreyPicture): Buffer {
  const head = Buffer.alloc(54 + 1024);
  head.write('BM');
  head.writeUInt32LE(head.length + pixels.length, 2);
  head.writeUInt32LE(head.length, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(-height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(8, 28);
  for (let grey = 0; grey < 256; grey += 1) head.fill(grey, 54 + grey * 4, 54 + grey * 4 + 3);
  return Buffer.concat([head, pixels]);
}
