import type fc from 'fast-check';
import { mutatedBytes } from './mutate-bytes.ts';

/** Texts changed as bytes are, which may then be no longer UTF-8. */
export const mutatedText = (samples: readonly string[]): fc.Arbitrary<string> =>
  mutatedBytes(samples.map((text) => Buffer.from(text))).map((bytes) => Buffer.from(bytes).toString('utf8'));
