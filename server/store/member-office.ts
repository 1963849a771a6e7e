/** In the township's place of a departure: what left the sight of one member of the panel. No township has such a code. */
export const memberOffice = (memberId: string): string => `panel:${memberId}`;
