import { checkCode } from './check-code.ts';
import { cssString } from './css-string.ts';
import type { PaperOrigin } from './paper-origin-schema.ts';
import { paperText } from './paper-text.ts';

export type Orientation = 'portrait' | 'landscape';

/** 版式版本、校验码、打印时间: small and grey at the foot of every page (domain §9, General). */
export const originLine = ({ scheme, at }: PaperOrigin, content: unknown): string =>
  paperText(scheme === '' ? 'officeForms.frame.originWithoutScheme' : 'officeForms.frame.origin', {
    scheme,
    check: checkCode(JSON.stringify(content)),
    at,
  });

const grey = 'font-size: 7.5pt; line-height: 1.2; color: #6b6b6b; vertical-align: top; padding-top: 3mm;';

const letterNumber = (side: 'left' | 'right'): string =>
  `@bottom-${side} { content: "— " counter(page) " —"; font: 14pt SimSun, 'Songti SC', 'Noto Serif SC', serif;
    text-align: ${side}; vertical-align: top; padding: 5mm 1em 0; white-space: pre; }`;

/**
 * The style sheet of a letter's pages (GB/T 9704): its margins, the page number between dashes, right on odd pages
 * and left on even ones, and below it where the letter comes from. A blank page and the 版记 behind it
 * have no number (7.5).
 */
export function letterRules(origin: string): string {
  return `@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm;
    @bottom-center { content: ${cssString(origin)}; ${grey} vertical-align: bottom; padding: 0 0 8mm;
      white-space: pre; } }
    @page :right { ${letterNumber('right')} }
    @page :left { ${letterNumber('left')} }
    @page unnumbered:left { @bottom-left { content: none } }
    @page unnumbered:right { @bottom-right { content: none } }
    body { margin: 0 }`;
}

/** The style sheet of the pages named `name`: their size and margins, where they come from and their number. */
export function pageRules(name: string, orientation: Orientation, origin: string): string {
  const size = orientation === 'landscape' ? '297mm 210mm' : '210mm 297mm';
  const number = [
    cssString(paperText('officeForms.frame.page')),
    'counter(page)',
    cssString(paperText('officeForms.frame.of')),
    'counter(pages)',
    cssString(paperText('officeForms.frame.end')),
  ].join(' ');
  return `@page ${name} { size: ${size}; margin: 13mm 15mm 15mm;
    @bottom-left { content: ${cssString(origin)}; ${grey} white-space: pre; width: 75%; }
    @bottom-right { content: ${number}; ${grey} text-align: right; } }`;
}
