import type { OfficialFace } from './official-faces.ts';

/** The face of a paragraph: a heading 一、 is 黑体, a heading （一） is 楷体, everything else 仿宋 (GB/T 9704, 7.3.3). */
export function headingFace(paragraph: string): OfficialFace {
  if (paragraph.length > 28 || paragraph.includes('。')) return 'body';
  if (/^[一二三四五六七八九十]+、/.test(paragraph)) return 'hei';
  return /^（[一二三四五六七八九十]+）/.test(paragraph) ? 'kai' : 'body';
}
