import { existsSync } from 'node:fs';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The installed Chromium the browser tests drive; throws with the mend when there is none. */
export function chromiumPath(): string {
  const found = candidates.find((path) => existsSync(path));
  if (!found)
    throw new Error(
      'Chromium is not installed. Install it (Debian: apt-get install chromium) and run npm test again.',
    );
  return found;
}
