import { anchorOf } from './anchor.ts';

/** An item's row, or the section of that name, such as the opinion. */
const rowOf = (desk: HTMLElement, code: string): HTMLElement | null =>
  desk.querySelector(`[data-item="${CSS.escape(code)}"]`) ??
  desk.querySelector(`#${CSS.escape(anchorOf(code))}`);

/** Puts the keyboard on an item's input and brings its whole row into view. @returns false when there is none */
export function focusItem(desk: HTMLElement, code: string): boolean {
  const row = rowOf(desk, code);
  const field =
    row?.querySelector<HTMLElement>('[data-main] input[type="radio"]:checked') ??
    row?.querySelector<HTMLElement>('[data-main] input') ??
    row?.querySelector<HTMLElement>('button:not([data-files]), textarea');
  if (!row || !field) return false;
  field.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  return true;
}

/** The item the element belongs to, null outside the rows. */
export const itemAt = (target: EventTarget | null): string | null =>
  (target instanceof Element && target.closest<HTMLElement>('[data-item]')?.dataset['item']) || null;
