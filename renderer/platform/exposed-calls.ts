import type { ExposedCalls } from './call-host.ts';

declare global {
  interface Window {
    /** Set by the preload script of the desktop app; absent in a browser. */
    readonly gongping?: ExposedCalls;
  }
}

/** What the preload script offers, or null in a browser. */
export const exposedCalls = (): ExposedCalls | null => window.gongping ?? null;
