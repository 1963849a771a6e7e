/**
 * The part of the web platform that Node, Electron and every browser have alike, and that the shared code's own
 * library (plain ECMAScript) does not describe.
 */
interface ByteReader {
  readonly read: () => Promise<{ readonly done: boolean; readonly value?: Uint8Array }>;
  readonly cancel: () => Promise<void>;
}

interface ByteStream {
  readonly getReader: () => ByteReader;
  readonly pipeThrough: (through: unknown) => ByteStream;
}

export interface CryptoKeyHandle {
  readonly type: string;
}

interface Subtle {
  readonly digest: (algorithm: string, data: Uint8Array) => Promise<ArrayBuffer>;
  readonly generateKey: (
    algorithm: string,
    extractable: boolean,
    usages: readonly string[],
  ) => Promise<{ readonly privateKey: CryptoKeyHandle; readonly publicKey: CryptoKeyHandle }>;
  readonly exportKey: (format: string, key: CryptoKeyHandle) => Promise<ArrayBuffer>;
  readonly importKey: (
    format: string,
    key: Uint8Array,
    algorithm: string,
    extractable: boolean,
    usages: readonly string[],
  ) => Promise<CryptoKeyHandle>;
  readonly sign: (algorithm: string, key: CryptoKeyHandle, data: Uint8Array) => Promise<ArrayBuffer>;
  readonly verify: (
    algorithm: string,
    key: CryptoKeyHandle,
    signature: Uint8Array,
    data: Uint8Array,
  ) => Promise<boolean>;
}

interface WebPlatform {
  readonly crypto: { readonly subtle: Subtle };
  readonly TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };
  readonly TextDecoder: new (
    label: string,
    options: { readonly fatal: boolean },
  ) => { readonly decode: (bytes: Uint8Array) => string };
  readonly Blob: new (parts: readonly Uint8Array[]) => { readonly stream: () => ByteStream };
  readonly CompressionStream: new (format: 'gzip') => unknown;
  readonly DecompressionStream: new (format: 'gzip') => unknown;
}

export const webPlatform = globalThis as unknown as WebPlatform;
