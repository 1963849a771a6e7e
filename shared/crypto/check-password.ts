import { AppError } from '../lib/app-error.ts';

const least = 10;
const most = 128;

/** @throws AppError PASSWORD_WEAK */
export function checkPassword(password: string, login: string): void {
  const signs = Array.from(password.normalize('NFKC'));
  const isGood =
    signs.length >= least &&
    signs.length <= most &&
    new Set(signs).size > 1 &&
    !signs.join('').toLowerCase().includes(login);
  if (!isGood) throw new AppError('PASSWORD_WEAK', { least, most });
}
