import { useCallback, useState, type RefCallback } from 'react';

/** Measures an element that fills its place, for tables that need their height as a number of pixels. */
export function useFillHeight(fallback: number): {
  readonly ref: RefCallback<HTMLElement>;
  readonly height: number;
} {
  const [height, setHeight] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, height: height > 0 ? height : fallback };
}
