import { useEffect } from 'react';

interface EditorKeys {
  readonly undo: () => void;
  readonly redo: () => void;
}

const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null;

/** Ctrl+Z and Ctrl+Y anywhere in the editor take back whole changes, those of texts too. */
export function useEditorKeys(keys: EditorKeys | null): void {
  useEffect(() => {
    if (!keys) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.isComposing || inDialog(event.target)) return;
      const key = event.key.toLowerCase();
      const command = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null;
      if (!command) return;
      event.preventDefault();
      keys[command]();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [keys]);
}
