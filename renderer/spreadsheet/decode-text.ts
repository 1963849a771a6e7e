const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a csv file: by its byte order mark, else as UTF-8 when every byte fits, else as GB18030, in which
 * Excel and WPS in China save csv. Null when it is text in none of them.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const mark = marks.find(([, head]) => head.every((byte, at) => bytes[at] === byte));
  for (const encoding of mark ? [mark[0]] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // No csv has control characters; what has them is some other file.
      if (!/(?![\t\r\n\v\f])\p{Cc}/u.test(text)) return text;
    } catch {
      continue;
    }
  }
  return null;
}
