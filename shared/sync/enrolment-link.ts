/** What a PC needs to enrol: where the hub is, and a one-time code. */
export interface EnrolmentLink {
  readonly hub: string;
  readonly code: string;
}

const scheme = 'gongping:enrol?';

/** The content of a QR code; a scanner that types like a keyboard types just this. */
export const enrolmentText = ({ hub, code }: EnrolmentLink): string =>
  `${scheme}hub=${encodeURIComponent(hub)}&code=${encodeURIComponent(code)}`;

/** Reads what was scanned or pasted; null when it is something else, such as a code alone. */
export function readEnrolmentText(text: string): EnrolmentLink | null {
  const found = /^gongping:enrol\?hub=([^&]+)&code=([^&]+)$/.exec(text.trim());
  const [, hub, code] = found ?? [];
  if (hub === undefined || code === undefined) return null;
  try {
    return { hub: decodeURIComponent(hub), code: decodeURIComponent(code) };
  } catch {
    return null;
  }
}
