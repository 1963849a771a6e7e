/** The one form of an account's login, however it was typed. */
export const normalLogin = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();
