/** What the sealing needs of the web platform; Node, Electron, workers and every page over TLS have it alike. */
interface GcmParams {
  readonly name: 'AES-GCM';
  readonly iv: Uint8Array;
  readonly additionalData: Uint8Array;
}

/** A key inside the platform, which never gives it out again. */
export interface KeyHandle {
  readonly type: string;
}

interface Subtle {
  readonly importKey: (
    format: 'raw',
    bytes: Uint8Array,
    algorithm: 'AES-GCM' | 'HKDF',
    extractable: false,
    usages: readonly string[],
  ) => Promise<KeyHandle>;
  readonly deriveKey: (
    algorithm: {
      readonly name: 'HKDF';
      readonly hash: 'SHA-256';
      readonly salt: Uint8Array;
      readonly info: Uint8Array;
    },
    base: KeyHandle,
    derived: { readonly name: 'HMAC'; readonly hash: 'SHA-256'; readonly length: number },
    extractable: false,
    usages: readonly string[],
  ) => Promise<KeyHandle>;
  readonly encrypt: (params: GcmParams, key: KeyHandle, plain: Uint8Array) => Promise<ArrayBuffer>;
  readonly decrypt: (params: GcmParams, key: KeyHandle, sealed: Uint8Array) => Promise<ArrayBuffer>;
  readonly sign: (algorithm: 'HMAC', key: KeyHandle, data: Uint8Array) => Promise<ArrayBuffer>;
}

interface WebCrypto {
  readonly crypto: {
    readonly subtle: Subtle;
    readonly getRandomValues: (bytes: Uint8Array) => Uint8Array;
  };
  readonly TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };
  readonly TextDecoder: new (
    label: string,
    options: { readonly fatal: boolean },
  ) => { readonly decode: (bytes: Uint8Array) => string };
}

export const webCrypto = globalThis as unknown as WebCrypto;
