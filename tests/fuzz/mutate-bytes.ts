import fc from 'fast-check';

interface Edit {
  readonly kind: 'flip' | 'set' | 'cut' | 'blank' | 'twice' | 'drop' | 'insert' | 'number' | 'flood';
  /** Where, as a share of the length. */
  readonly at: number;
  readonly length: number;
  readonly value: number;
}

/** So many bytes of one kind show what takes the square of an input's length. */
const flood = 200_000;

const steps = 2 ** 31;

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.oneof(
    {
      weight: 100,
      arbitrary: fc.constantFrom('flip', 'set', 'cut', 'blank', 'twice', 'drop', 'insert', 'number'),
    },
    { weight: 1, arbitrary: fc.constant('flood') },
  ),
  // Not `fc.double`, of which half lies so near to 0 that nothing but the first byte would ever change.
  at: fc.integer({ min: 0, max: steps - 1 }).map((step) => step / steps),
  length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 600 })),
  value: fc.integer({ min: 0, max: 255 }),
});

const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(parts));

/** Lengths and counts are what parsers stumble over: the largest and smallest of 16 and 32 bits. */
const numbers = [0xffff_ffff, 0x7fff_ffff, 0x8000_0000, 0xffff, 0x7fff, 0];

function edited(bytes: Uint8Array<ArrayBuffer>, { kind, at, length, value }: Edit): Uint8Array<ArrayBuffer> {
  const from = Math.min(Math.floor(at * bytes.length), Math.max(0, bytes.length - 1));
  const copy = bytes.slice();
  switch (kind) {
    case 'cut':
      return bytes.slice(0, from);
    case 'twice':
      return joined(bytes.subarray(0, from + length), bytes.subarray(from));
    case 'drop':
      return joined(bytes.subarray(0, from), bytes.subarray(from + length));
    case 'insert':
      return joined(bytes.subarray(0, from), new Uint8Array(length).fill(value), bytes.subarray(from));
    case 'flood':
      return joined(bytes.subarray(0, from), new Uint8Array(flood).fill(value & 0x7f), bytes.subarray(from));
    case 'blank':
      return copy.fill(0, from, from + length);
    case 'set':
      return copy.fill(value, from, from + 1);
    case 'number': {
      if (from + 4 <= copy.length)
        new DataView(copy.buffer).setUint32(from, numbers[value % numbers.length] ?? 0, value > 127);
      return copy;
    }
    case 'flip':
      if (copy.length > 0) copy[from] = (copy[from] ?? 0) ^ (1 << (value & 7));
      return copy;
  }
}

/** One of the samples with a few things done to it, now and then bytes that were never any. */
export const mutatedBytes = (samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array<ArrayBuffer>> =>
  fc.oneof(
    {
      weight: 20,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...samples.map((sample) => new Uint8Array(sample))),
          fc.array(edit, { minLength: 1, maxLength: 4 }),
        )
        .map(([sample, edits]) => edits.reduce(edited, sample)),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => new Uint8Array(bytes)) },
  );

/** One of the samples with a few of its bytes changed and its length kept: most gets past what looks at lengths. */
export const touchedBytes = (samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array<ArrayBuffer>> =>
  fc
    .tuple(
      fc.constantFrom(...samples.map((sample) => new Uint8Array(sample))),
      fc.array(edit, { minLength: 1, maxLength: 3 }),
    )
    .map(([sample, edits]) =>
      edits.reduce((bytes, one) => edited(bytes, { ...one, kind: one.value > 127 ? 'set' : 'flip' }), sample),
    );
