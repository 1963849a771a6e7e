import { AppError } from '../../shared/lib/app-error.ts';

/** Longest side of a kept picture in pixels: an A4 page is still legible, and a photo has some 500 KB. */
export const longestSide = 2000;
const quality = 0.85;

async function decode(file: Blob, name: string): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (cause) {
    throw new AppError('EVIDENCE_PICTURE_UNREADABLE', { file: name }, { cause });
  }
}

/**
 * The picture as a JPEG that shows the same, upright and not larger than it need be. It is drawn anew, so that what
 * the camera wrote beside it is gone: place, time, the owner's name.
 *
 * @throws AppError EVIDENCE_PICTURE_UNREADABLE
 */
export async function shrinkPicture(file: Blob, name: string): Promise<Blob> {
  const picture = await decode(file, name);
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((side) =>
    Math.max(1, Math.round(side * scale)),
  );
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const paper = canvas.getContext('2d');
  if (!paper) throw new AppError('EVIDENCE_PICTURE_UNREADABLE', { file: name });
  // JPEG knows no transparency; a scan's background is white.
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.imageSmoothingQuality = 'high';
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}
