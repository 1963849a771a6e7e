import type { Block } from './office-form-schema.ts';

/** A box to write in, `height` in millimetres. */
export const boxBlock = (label: string, value: string, height: number, signs: string[]): Block<'box'> => ({
  kind: 'box',
  label,
  value,
  height,
  signs,
});
