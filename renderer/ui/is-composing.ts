import type { KeyboardEvent } from 'react';

/** Chromium's key code for a key that the input method has taken; some report it without `isComposing`. */
const takenByInputMethod = 229;

/** Whether the key belongs to a Chinese input method that is still composing, and so is none of ours. */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.nativeEvent.isComposing || event.keyCode === takenByInputMethod;
