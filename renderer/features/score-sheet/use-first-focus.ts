import { useEffect, useRef } from 'react';

/** Puts the keyboard on the item to start with, once each time scoring begins; later it is where the rater put it. */
export function useFirstFocus(
  scoring: boolean,
  start: string | undefined,
  goTo: (code: string) => void,
): void {
  const begun = useRef(false);
  useEffect(() => {
    if (scoring && !begun.current && start !== undefined) goTo(start);
    begun.current = scoring;
  }, [scoring, start, goTo]);
}
