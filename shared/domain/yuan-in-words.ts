const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿'];

/** Four digits at most, without leading zeros. */
function groupWords(value: number): string {
  let words = '';
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit > 0) words += `${digits[digit]}${places[place]}`;
    else if (words !== '' && !words.endsWith('零')) words += '零';
  }
  return words.replace(/零$/, '');
}

function yuanWords(yuan: number): string {
  let words = '';
  for (let group = groups.length - 1; group >= 0; group -= 1) {
    const value = Math.floor(yuan / 10_000 ** group) % 10_000;
    if (value === 0) continue;
    // A group below a thousand, or a group left out, is read with one 零.
    const isGap = words !== '' && (value < 1000 || yuan % 10_000 ** (group + 1) < 1000 * 10_000 ** group);
    words += `${isGap ? '零' : ''}${groupWords(value)}${groups[group]}`;
  }
  return words;
}

/**
 * An amount in the capital numerals of bills (正确填写票据和结算凭证的基本规定): 240000 fen → 贰仟肆佰元整.
 *
 * @param fen a whole number from 0 to 99 999 999 999 999
 */
export function yuanInWords(fen: number): string {
  const jiao = Math.floor(fen / 10) % 10;
  const rest = fen % 10;
  const yuan = yuanWords(Math.floor(fen / 100));
  const whole = yuan === '' ? '' : `${yuan}元`;
  if (jiao === 0 && rest === 0) return `${whole || '零元'}整`;
  const tenths = jiao > 0 ? `${digits[jiao]}角` : whole && '零';
  return `${whole}${tenths}${rest > 0 ? `${digits[rest]}分` : '整'}`;
}
