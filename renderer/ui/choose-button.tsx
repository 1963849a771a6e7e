import { Button } from 'antd';
import { useRef } from 'react';

interface ChooseButtonProps {
  readonly text: string;
  readonly multiple: boolean;
  readonly busy: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}

/** A button that lets one choose packages; the same file can be chosen again. */
export function ChooseButton({ text, multiple, busy, onChoose }: ChooseButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".gpx"
        // Within a form antd shows inputs that are only `hidden`.
        style={{ display: 'none' }}
        multiple={multiple}
        aria-label={text}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length > 0) onChoose(files);
        }}
      />
      <Button loading={busy} onClick={() => input.current?.click()}>
        {text}
      </Button>
    </>
  );
}
