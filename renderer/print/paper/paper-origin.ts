import { formatInstant } from '../../ui/format-instant.ts';
import type { PaperOrigin } from './paper-origin-schema.ts';

/** Where a paper comes from that follows the scheme `<scheme>@<version>`, empty for none, and is printed at `now`. */
export const paperOrigin = (scheme: string, now: Date): PaperOrigin => ({ scheme, at: formatInstant(now) });
