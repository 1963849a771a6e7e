import { execFileSync } from 'node:child_process';

/**
 * The text of the QR code in a picture, as read by zbarimg, a reader that knows nothing of us. All
 * other kinds of code are switched off: zbarimg now and then takes a row of a dense QR code for an
 * interleaved 2 of 5 and tells a few digits beside the text.
 * @param picture path of a PNG
 * @throws when the picture holds no QR code
 */
export function readQr(picture: string): string {
  const options = ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', picture];
  return execFileSync('zbarimg', options, { encoding: 'utf8' }).trim();
}
