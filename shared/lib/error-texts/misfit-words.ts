import type { Language } from '../error-texts.ts';

/** Why a value does not fit its schema, by JSON Schema keyword; `{limit}` is the schema's limit. */
const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  minLength: { 'zh-CN': '至少 {limit} 个字', en: 'at least {limit} characters' },
  maxLength: { 'zh-CN': '最多 {limit} 个字', en: 'at most {limit} characters' },
  minimum: { 'zh-CN': '不能小于 {limit}', en: 'at least {limit}' },
  maximum: { 'zh-CN': '不能大于 {limit}', en: 'at most {limit}' },
  maxItems: { 'zh-CN': '最多 {limit} 条', en: 'at most {limit} entries' },
  pattern: { 'zh-CN': '格式不对', en: 'not of the right form' },
  type: { 'zh-CN': '类型不对', en: 'of the wrong kind' },
  const: { 'zh-CN': '不在可选范围内', en: 'not one of the choices' },
  enum: { 'zh-CN': '不在可选范围内', en: 'not one of the choices' },
  boolean: { 'zh-CN': '不应有这项内容', en: 'not expected here' },
  additionalProperties: { 'zh-CN': '有多余的内容', en: 'more than expected' },
  required: { 'zh-CN': '内容不完整', en: 'incomplete' },
};

/** A misfit as it is kept in an error's parameters: keyword and limit. */
export const misfitOf = (keyword: string, limit: unknown): string =>
  typeof limit === 'number' ? `${keyword}:${limit}` : keyword;

/** The misfit in words; anything else is shown as it is. */
export function misfitWord(language: Language, misfit: string): string {
  const [keyword = '', limit = ''] = misfit.split(':');
  return words[keyword]?.[language].replace('{limit}', limit) ?? misfit;
}
