import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** As SQLite and JSON write it, and as Chromium does where a character is not of Latin-1. */
const writings = (text: string): readonly Buffer[] => [Buffer.from(text), Buffer.from(text, 'utf16le')];

/** The files of a folder, however deep, in which one of the texts stands in any byte. */
export function filesHolding(folder: string, texts: readonly string[]): readonly string[] {
  const wanted = texts.flatMap(writings);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return wanted.some((text) => bytes.includes(text));
    });
}
