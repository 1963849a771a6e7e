import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Dots a millimetre at which a page is painted, so that a square of 5 mm is 10 dots wide. */
const dots = 2;
const square = 5 * dots;

/** One page as `pdftoppm` writes it: a head of text, then a byte for each dot, 0 black. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly greys: Uint8Array;
}

function picturesIn(pgm: Buffer): readonly Picture[] {
  const pictures: Picture[] = [];
  let at = 0;
  while (at < pgm.length) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', at, at + 40));
    if (!head) throw new Error('this is no picture of greys');
    const [whole, width, height] = [head[0].length, Number(head[1]), Number(head[2])];
    const start = at + whole;
    at = start + width * height;
    pictures.push({ width, height, greys: pgm.subarray(start, at) });
  }
  return pictures;
}

/** How dark a square is, from 0 for none to 9: a line of a table is 2 or 3, what is written 3 to 6. */
function darkness({ width, greys }: Picture, left: number, top: number): number {
  let ink = 0;
  for (let y = top; y < top + square; y += 1)
    for (let x = left; x < left + square; x += 1) ink += 255 - (greys[y * width + x] ?? 255);
  return Math.min(9, Math.round((ink / (square * square * 255)) * 20));
}

const linesOf = (picture: Picture): readonly string[] =>
  Array.from({ length: Math.floor(picture.height / square) }, (_, row) =>
    Array.from({ length: Math.floor(picture.width / square) }, (__, column) =>
      String(darkness(picture, column * square, row * square)),
    )
      .join('')
      .replaceAll('0', ' ')
      .trimEnd(),
  );

/** Every page of a PDF as lines of digits, one for each 5 mm of paper, by how dark it is. */
export async function pictureOf(file: string): Promise<readonly (readonly string[])[]> {
  const { stdout } = await run('pdftoppm', ['-r', String(dots * 25.4), '-gray', file], {
    encoding: 'buffer',
    maxBuffer: 64 * 1024 * 1024,
  });
  return picturesIn(stdout).map(linesOf);
}
