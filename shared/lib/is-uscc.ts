const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether 18 characters are a 统一社会信用代码 with the right check character (GB 32100-2015). */
export function isUscc(code: string): boolean {
  const values = Array.from(code.trim().toUpperCase(), (char) => alphabet.indexOf(char));
  if (values.length !== 18 || values.includes(-1)) return false;
  const sum = weights.reduce((total, weight, place) => total + weight * (values[place] ?? 0), 0);
  return values[17] === (31 - (sum % 31)) % 31;
}
