import { Type, type Static } from 'typebox';
import { documentObject, instantField, nullable, stampFields } from './fields.ts';
import { SchemeSchema } from './scheme.ts';

/** 评审办法 at one version, `id` = `<scheme>@<version>`; `content` is immutable once published. */
export const SchemeVersionSchema = documentObject({
  ...stampFields,
  status: Type.Union([Type.Literal('draft'), Type.Literal('published')]),
  content: SchemeSchema,
  publishedAt: nullable(instantField),
});
export type SchemeVersion = Static<typeof SchemeVersionSchema>;
