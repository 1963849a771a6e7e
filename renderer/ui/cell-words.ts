const isButton = (element: Element): boolean => element.matches('.ant-btn, [role="dialog"], svg, style');

function partsOf(node: Node): readonly string[] {
  const parts: string[] = [];
  let run = '';
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      run += child.textContent ?? '';
      continue;
    }
    if (!(child instanceof Element) || isButton(child)) continue;
    parts.push(run, ...(child instanceof HTMLInputElement ? [typedIn(child)] : partsOf(child)));
    run = '';
  }
  return [...parts, run];
}

const typedIn = ({ type, value, checked }: HTMLInputElement): string =>
  type === 'checkbox' || type === 'radio' ? (checked ? '✓' : '') : value;

/** What a cell of a table says, in words: buttons say what can be done and nothing about the row. */
export const cellWords = (cell: Node): string =>
  partsOf(cell)
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' ');
