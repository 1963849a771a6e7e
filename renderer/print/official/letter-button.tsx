import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { downloadFile } from '../../ui/download-file.ts';
import { useExportHead } from '../../ui/export-head.ts';
import { useCommand } from '../../ui/use-command.ts';
import type { PrintCall } from '../paper/print-call.ts';
import { LetterDialog } from './letter-dialog.tsx';
import { officialJob } from './official-job.ts';
import type { LetterDress, OfficialListData } from './official-list-schema.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface LetterButtonProps {
  readonly label: string;
  readonly letter: OfficialListData;
  /** A letter under a number has a head and 版记; a list that hangs out has neither. */
  readonly headed: boolean;
  /** The scheme that the letter's year follows, `<scheme>@<version>`. */
  readonly scheme: string;
  /** Who prints: what was chosen for the last letter is kept under this name. */
  readonly actorId: string;
  /** This PC's clock. */
  readonly now: () => Date;
  readonly busy: boolean;
  /** Resolves with false when nothing was printed, which has been said by then. */
  readonly print: (jobAt: (now: Date) => PrintCall) => Promise<boolean>;
}

/** Asks what a letter wears, and prints it or saves it as a Word document. */
export function LetterButton({
  label,
  letter,
  headed,
  scheme,
  actorId,
  now,
  busy,
  print,
}: LetterButtonProps) {
  const [open, setOpen] = useState(false);
  const saving = useCommand();
  const { note } = useExportHead();
  const save = async (dress: LetterDress) => {
    const { letterDocx } = await import('./letter-docx.ts');
    const { data, fileName } = officialJob(letter, scheme, now(), dress);
    const rows = letter.groups.reduce((sum, group) => sum + group.rows.length, 0);
    await note('export-letter', letter.title, rows);
    downloadFile(`${fileName}.docx`, await letterDocx(data), docxType);
  };
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
          busy={busy || saving.busy}
          onPrint={(dress) =>
            void print((at) => officialJob(letter, scheme, at, dress)).then((printed) => setOpen(!printed))
          }
          onExport={(dress) => void saving.run(() => save(dress))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
