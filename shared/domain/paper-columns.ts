import type { PanelMode } from '../schema/cycle.ts';
import type { Scheme } from '../schema/scheme.ts';

/** One value that a panel paper holds; `max` in hundredths of a point. */
export interface PaperColumn {
  readonly code: string;
  readonly name: string;
  readonly max: number;
}

/** What is keyed from a panel paper: every item that is not computed, or the categories as a whole. */
export const paperColumns = ({ categories }: Scheme, mode: PanelMode): readonly PaperColumn[] =>
  categories.flatMap((category): readonly PaperColumn[] => {
    if (category.kind === 'veto') return [];
    const columns =
      mode === 'categories' ? [category] : category.items.filter(({ kind }) => kind !== 'rates');
    return columns.map(({ code, name, max }) => ({ code, name, max }));
  });
