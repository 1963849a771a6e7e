import { existsSync } from 'node:fs';

/** Whether a window can be shown: always, except on a Linux machine without a desktop session. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** Chromium refuses its sandbox to root; only development machines and containers run as root. */
export const sandboxArguments = (): readonly string[] =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export const hasXvfb = (): boolean => existsSync('/usr/bin/Xvfb');
