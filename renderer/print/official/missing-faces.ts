import { officialFaces, type OfficialFace } from './official-faces.ts';

const sample = '永国酬鹰';
const side = 48;

/** How the sample looks in a family; `null` where nothing can be drawn. */
function drawn(family: string): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = side * sample.length;
  canvas.height = side;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  pen.font = `${side - 8}px ${family}`;
  pen.textBaseline = 'middle';
  pen.fillText(sample, 0, side / 2);
  return pen.getImageData(0, 0, canvas.width, canvas.height).data.join();
}

/**
 * The faces of a letter that this PC has under none of their names, in the order of the standard. A page may not ask
 * for the list of fonts, and every Chinese character is equally wide, so the sample is drawn and compared.
 */
export function missingFaces(): readonly OfficialFace[] {
  const without = drawn('monospace');
  const isHere = (name: string): boolean => drawn(`'${name}', monospace`) !== without;
  return (['title', 'body', 'hei', 'kai'] as const).filter((face) => !officialFaces[face].some(isHere));
}
