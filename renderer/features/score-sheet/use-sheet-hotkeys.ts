import { useEffect } from 'react';

/** A command that may not be given now is null; its key then does nothing. */
interface Hotkeys {
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly submit: (() => void) | null;
}

const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null;

/** Free text keeps the browser's own undo, letter by letter. */
const inFreeText = (target: EventTarget | null): boolean => target instanceof HTMLTextAreaElement;

function commandOf(event: KeyboardEvent): keyof Hotkeys | null {
  if (!event.ctrlKey || event.altKey || event.isComposing || inDialog(event.target)) return null;
  const key = event.key.toLowerCase();
  if (key === 'enter') return 'submit';
  if (inFreeText(event.target)) return null;
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}

/** Ctrl+Z, Ctrl+Y and Ctrl+Enter anywhere on the page. */
export function useSheetHotkeys(hotkeys: Hotkeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      hotkeys[command]?.();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [hotkeys]);
}
