import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { mostCarriedBytes, type FilesLeft } from '../../../shared/transfer/carried-files.ts';

interface TakenFiles {
  readonly count: number;
  readonly bytes: number;
}

const megabyte = 1024 * 1024;

/** Which files of evidence a package holds and which stayed on the PC, one line for each; none for a package without. */
export function useFilesText(): (taken: TakenFiles, left: FilesLeft) => readonly string[] {
  const { t } = useTranslation();
  return useCallback(
    ({ count, bytes }, { later, tooLarge }) =>
      [
        count > 0 && t('carry.files.taken', { n: count, size: (bytes / megabyte).toFixed(1) }),
        later > 0 && t('carry.files.later', { n: later }),
        tooLarge > 0 && t('carry.files.tooLarge', { n: tooLarge, most: mostCarriedBytes / megabyte }),
      ].filter((line) => line !== false),
    [t],
  );
}
