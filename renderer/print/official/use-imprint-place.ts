import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { imprintPlace, type ImprintPlace } from './imprint-place.ts';

/** Pixels that are left free, so that a rounding never moves 版记 to the next page. */
const spare = 4;

interface Measured {
  readonly text: RefObject<HTMLDivElement | null>;
  readonly end: RefObject<HTMLDivElement | null>;
  readonly imprint: RefObject<HTMLElement | null>;
  readonly place: ImprintPlace;
}

/**
 * Lays the text out in columns as large as its pages, to learn where it ends: no style sheet knows the last page, and
 * the engine treats a break to an even page as any other. Lines and characters have fixed measures, so a face that is
 * still being loaded changes nothing.
 */
export function useImprintPlace(columnsClass: string): Measured {
  const text = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const imprint = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<ImprintPlace>({ kind: 'next' });
  useLayoutEffect(() => {
    if (!text.current || !end.current || !imprint.current) return;
    const height = imprint.current.firstElementChild?.getBoundingClientRect().height ?? 0;
    text.current.classList.add(columnsClass);
    const column = text.current.getBoundingClientRect();
    const last = end.current.getBoundingClientRect();
    text.current.classList.remove(columnsClass);
    const pages = Math.round((last.left - column.left) / column.width) + 1;
    setPlace(imprintPlace(pages, column.bottom - last.top - height - spare));
  }, [columnsClass]);
  return { text, end, imprint, place };
}
