import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';

/**
 * Converts a document by LibreOffice, beside the given file.
 * @param format a target as `soffice --convert-to` takes it, e.g. `pdf` or `csv:Text - txt - csv (StarCalc):44,34,76`
 * @returns the path of the new file
 */
export function convertOffice(file: string, format: string): string {
  // LibreOffice lets one process into a profile at a time.
  const profile = mkdtempSync(join(tmpdir(), 'soffice-'));
  try {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        dirname(file),
        file,
      ],
      { stdio: 'pipe', timeout: 120_000 },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  const [ending = ''] = format.split(':');
  return join(dirname(file), `${basename(file, extname(file))}.${ending}`);
}
