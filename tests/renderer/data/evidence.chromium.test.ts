import { bytesToHex } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { evidenceBytes } from '../../../renderer/data/evidence-bytes.ts';
import { readEvidenceFile } from '../../../renderer/data/read-evidence-file.ts';
import { longestSide, shrinkPicture } from '../../../renderer/data/shrink-picture.ts';
import { createWebBridge } from '../../../renderer/platform/web-bridge.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The segments of a JPEG before its picture data, by marker, each with its content. */
function segmentsOf(jpeg: Bytes): { readonly marker: number; readonly content: Bytes }[] {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset);
  const segments: { marker: number; content: Bytes }[] = [];
  for (let at = 2; view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda;) {
    const length = view.getUint16(at + 2);
    segments.push({ marker: view.getUint8(at + 1), content: jpeg.slice(at + 4, at + 2 + length) });
    at += 2 + length;
  }
  return segments;
}

const text = (words: string): number[] => Array.from(words, (letter) => letter.charCodeAt(0));
const short = (value: number): number[] => [value >> 8, value & 0xff];
const long = (value: number): number[] => [...short(value >>> 16), ...short(value & 0xffff)];
const entry = (tag: number, type: number, count: number, value: readonly number[]): number[] => [
  ...short(tag),
  ...short(type),
  ...long(count),
  ...value,
];

/** An Exif segment as a phone writes it: lying on its side, with the place where it was taken. */
function exifSegment(): number[] {
  const gpsAt = 8 + 2 + 2 * 12 + 4;
  const first = [
    ...short(2),
    ...entry(0x0112, 3, 1, [...short(6), 0, 0]),
    ...entry(0x8825, 4, 1, long(gpsAt)),
    ...long(0),
  ];
  const latitudeAt = gpsAt + 2 + 2 * 12 + 4;
  const gps = [
    ...short(2),
    ...entry(1, 2, 2, [...text('N'), 0, 0, 0]),
    ...entry(2, 5, 3, long(latitudeAt)),
    ...long(0),
  ];
  const latitude = [36, 1, 41, 1, 30, 1].flatMap(long);
  const tiff = [...text('MM'), 0, 42, ...long(8), ...first, ...gps, ...latitude];
  const body = [...text('Exif'), 0, 0, ...tiff];
  return [0xff, 0xe1, ...short(body.length + 2), ...body];
}

async function drawn(width: number, height: number, type: string): Promise<Bytes> {
  const canvas = new OffscreenCanvas(width, height);
  const paper = canvas.getContext('2d');
  if (!paper) throw new Error('no canvas');
  paper.fillStyle = '#c00';
  paper.fillRect(0, 0, width / 2, height);
  return new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
}

async function photoWithPlace(width: number, height: number): Promise<Blob> {
  const jpeg = await drawn(width, height, 'image/jpeg');
  return new Blob([jpeg.slice(0, 2), new Uint8Array(exifSegment()), jpeg.slice(2)], { type: 'image/jpeg' });
}

const isExif = ({ marker, content }: { marker: number; content: Bytes }): boolean =>
  marker === 0xe1 && String.fromCharCode(...content.slice(0, 4)) === 'Exif';

test('a photo becomes smaller, stands upright and says no longer where it was taken', async () => {
  const photo = await photoWithPlace(4000, 3000);
  // The picture that goes in has the place in it, and lies on its side.
  expect(segmentsOf(new Uint8Array(await photo.arrayBuffer())).some(isExif)).toBe(true);
  expect(await createImageBitmap(photo)).toMatchObject({ width: 3000, height: 4000 });

  const kept = await shrinkPicture(photo, '照片.jpg');
  const bytes = new Uint8Array(await kept.arrayBuffer());
  // JFIF, the colours' profile, tables; no Exif or XMP (0xe1), IPTC (0xed) or comment (0xfe).
  const notes = segmentsOf(bytes).map(({ marker }) => marker);
  expect(notes.filter((marker) => marker === 0xfe || (marker >= 0xe0 && marker <= 0xef))).toEqual([
    0xe0, 0xe2,
  ]);
  expect(await createImageBitmap(kept)).toMatchObject({ width: 1500, height: longestSide });
});

const hex = async (file: Blob): Promise<string> =>
  bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));

test('what is kept of a photo has nothing the camera wrote, and tells which file it was drawn from', async () => {
  const photo = new File([await photoWithPlace(2600, 1300)], '现场.JPG');
  const { content, ...facts } = await readEvidenceFile(photo);
  expect(facts).toEqual({
    mediaType: 'image/jpeg',
    fileName: '现场.jpg',
    originalSha256: await hex(photo),
    originalBytes: photo.size,
  });
  const files = evidenceBytes(createWebBridge().evidence, 'demo');
  const stored = await files.keep(content);
  const written = await files.load({ ...hubDocuments.evidence(), ...facts, ...stored });
  expect(stored).toEqual({ sha256: await hex(written), bytes: written.size });
  expect(segmentsOf(new Uint8Array(await written.arrayBuffer())).some(isExif)).toBe(false);
  await files.remove(stored.sha256);

  const paper = new File(['%PDF-1.7 签到表'], '签到表.PDF');
  expect(await readEvidenceFile(paper)).toEqual({
    content: paper,
    mediaType: 'application/pdf',
    fileName: '签到表.pdf',
  });
});

test('a small scan keeps its size, and what was transparent is white', async () => {
  const scan = new Blob([await drawn(300, 200, 'image/png')], { type: 'image/png' });
  const kept = await shrinkPicture(scan, '扫描.png');
  expect(kept.type).toBe('image/jpeg');
  const picture = await createImageBitmap(kept);
  expect(picture).toMatchObject({ width: 300, height: 200 });
  const paper = new OffscreenCanvas(300, 200).getContext('2d');
  paper?.drawImage(picture, 0, 0);
  const [red = 0, green = 0, blue = 0] = paper?.getImageData(290, 100, 1, 1).data ?? [];
  expect(Math.min(red, green, blue)).toBeGreaterThan(250);
});

test('a picture that is none is refused with a way to mend it', async () => {
  const broken = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])]);
  await expect(shrinkPicture(broken, '坏.jpg')).rejects.toMatchObject({
    code: 'EVIDENCE_PICTURE_UNREADABLE',
    params: { file: '坏.jpg' },
  });
});
