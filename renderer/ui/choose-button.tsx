import { Button } from 'antd';
import { useRef } from 'react';

interface ChooseButtonProps {
  readonly text: string;
  readonly multiple: boolean;
  readonly busy: boolean;
  /** Endings of the files; packages when it is left out. */
  readonly accept?: string;
  readonly onChoose: (files: readonly File[]) => void;
}

/** A button that lets one choose files; the same file can be chosen again. */
export function ChooseButton({ text, multiple, busy, accept = '.gpx', onChoose }: ChooseButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
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
