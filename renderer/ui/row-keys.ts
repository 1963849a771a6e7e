import type { HTMLAttributes, KeyboardEvent } from 'react';

function focusNeighbour(event: KeyboardEvent<HTMLElement>, direction: 'next' | 'previous'): void {
  const row = event.currentTarget;
  const neighbour = direction === 'next' ? row.nextElementSibling : row.previousElementSibling;
  if (!(neighbour instanceof HTMLElement)) return;
  event.preventDefault();
  neighbour.focus();
}

/** Makes a table row work without a mouse: Enter opens it, the arrows go from row to row. */
export const rowKeys = (open: () => void): HTMLAttributes<HTMLElement> => ({
  tabIndex: 0,
  style: { cursor: 'pointer' },
  onClick: open,
  onKeyDown: (event) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') open();
    if (event.key === 'ArrowDown') focusNeighbour(event, 'next');
    if (event.key === 'ArrowUp') focusNeighbour(event, 'previous');
  },
});
