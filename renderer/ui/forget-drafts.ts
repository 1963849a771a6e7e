import { draftPrefix } from './use-form-draft.ts';

/** Drops what an actor typed and never saved. */
export function forgetDrafts(keyPrefix: string): void {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${draftPrefix}${keyPrefix}`));
  for (const key of keys) localStorage.removeItem(key);
}
