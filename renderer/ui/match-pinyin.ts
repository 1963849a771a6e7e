import { match } from 'pinyin-pro';

/** Whether a short text holds what was typed: as characters, pinyin or initials. For lists of a few dozen. */
export function matchPinyin(text: string, typed: string): boolean {
  const query = typed.trim().toLowerCase();
  return (
    query === '' || text.toLowerCase().includes(query) || match(text, query, { continuous: true }) !== null
  );
}
