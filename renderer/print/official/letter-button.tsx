import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { PrintCall } from '../paper/print-call.ts';
import { LetterDialog } from './letter-dialog.tsx';
import { officialJob } from './official-job.ts';
import type { OfficialListData } from './official-list-schema.ts';

interface LetterButtonProps {
  readonly label: string;
  readonly letter: OfficialListData;
  /** A letter under a number has a head and 版记; a list that hangs out has neither. */
  readonly headed: boolean;
  /** The scheme that the letter's year follows, `<scheme>@<version>`. */
  readonly scheme: string;
  /** Who prints: what was chosen for the last letter is kept under this name. */
  readonly actorId: string;
  readonly busy: boolean;
  /** Resolves with false when nothing was printed, which has been said by then. */
  readonly print: (jobAt: (now: Date) => PrintCall) => Promise<boolean>;
}

/** Asks what a letter wears and prints it. */
export function LetterButton({ label, letter, headed, scheme, actorId, busy, print }: LetterButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <LetterDialog
          draftKey={`${actorId}.letter.${headed ? 'headed' : 'plain'}`}
          letter={letter}
          headed={headed}
          busy={busy}
          onPrint={(dress) =>
            void print((now) => officialJob(letter, scheme, now, dress)).then((printed) => setOpen(!printed))
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
