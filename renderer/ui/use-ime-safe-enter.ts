import { useCallback, type KeyboardEvent } from 'react';
import { isComposing } from './is-composing.ts';

/**
 * A keydown handler that calls `onEnter` for the Enter that ends an entry, never for the one that picks a
 * candidate in a Chinese input method. Other keys pass untouched.
 */
export function useImeSafeEnter(onEnter: (event: KeyboardEvent) => void): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.key === 'Enter' && !isComposing(event)) onEnter(event);
    },
    [onEnter],
  );
}
