/** A one-time code however it was typed: small letters, spaces, hyphens and full-width letters make no difference. */
export const normalCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');
