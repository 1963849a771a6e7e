/** A square PNG and its side in pixels. */
export interface Picture {
  readonly size: number;
  readonly png: Buffer;
}

/** The largest picture a Windows icon may hold. */
const icoLimit = 256;

/** Windows icon: a header of 6 bytes, 16 bytes per picture, then the PNGs (Windows Vista and newer). */
export function icoOf(all: readonly Picture[]): Buffer {
  const pictures = all.filter(({ size }) => size <= icoLimit);
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // A side of 256 is written as 0: the field has one byte.
    head.writeUInt8(size % icoLimit, entry);
    head.writeUInt8(size % icoLimit, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** Apple's names of the PNG entries, by side in pixels. */
const icnsTypes: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['icp6', 'ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

const icnsEntry = (type: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.write(type, 'ascii');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
};

/** macOS icon: a tagged list of PNGs in a tagged whole. */
export const icnsOf = (pictures: readonly Picture[]): Buffer =>
  icnsEntry(
    'icns',
    Buffer.concat(
      pictures.flatMap(({ size, png }) => (icnsTypes[size] ?? []).map((type) => icnsEntry(type, png))),
    ),
  );
