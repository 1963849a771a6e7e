import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';

/** Longest file name in characters: at four bytes each they fit the 255 bytes Linux allows, copy number included. */
const longest = 60;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** `name` as a file name that Windows, macOS and Linux all accept. */
export function safeFileName(name: string): string {
  const cleaned = name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replaceAll(/[<>:"/\\|?*]/g, '_')
    .trim()
    .replace(/[. ]+$/, '');
  const short = Array.from(cleaned)
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/, '');
  if (short === '') return '未命名';
  return reserved.test(short) ? `_${short}` : short;
}

/**
 * Makes an empty file for a PDF and returns its path: `<folder>/<name>.pdf`, or with （2）, （3） … when that is
 * taken. The file is made here, not later, so that two jobs can never choose the same name.
 */
export function claimPdfPath(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true });
  const base = safeFileName(name);
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, `${base}${copy === 1 ? '' : `（${copy}）`}.pdf`);
    if (existsSync(path)) continue;
    closeSync(openSync(path, 'wx'));
    return path;
  }
}
