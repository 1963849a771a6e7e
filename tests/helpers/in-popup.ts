import { screen, within, type Matcher } from '@testing-library/react';

const titles = '.ant-modal-title, .ant-modal-confirm-title, .ant-drawer-title';

/** Queries in the dialog or drawer of this title, once it is open: no button or field that stood there before is found. */
export async function inPopup(title: Matcher) {
  const found = await screen.findAllByText(title, { selector: titles });
  const popup = found.at(-1)?.closest<HTMLElement>('[role=dialog]');
  if (!popup) throw new Error(`“${String(title)}” is the title of no dialog`);
  return within(popup);
}
