import { problem, type Problem } from '../lib/problem.ts';
import { err, ok, type Result } from '../lib/result.ts';

const typed = /^(\d{1,6})(?:\.(\d{1,2}))?$/;

/** Chinese input methods leave full-width digits and points behind: `１。５` and `１．５` mean 1.5. */
const toHalfWidth = (text: string): string =>
  text
    .trim()
    .replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll(/[．。]/g, '.');

/** What somebody typed as points (`1.5`) in hundredths of a point (`150`), digit by digit and never through a float. */
export function parsePoints(text: string): Result<number, Problem> {
  const match = typed.exec(toHalfWidth(text));
  if (!match) return err(problem('', 'POINTS_TEXT_INVALID', { text }));
  return ok(Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`));
}
