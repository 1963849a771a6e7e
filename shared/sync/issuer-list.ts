import { Type, type Static } from 'typebox';
import { frozen, frozenList } from '../schema/frozen.ts';
import { IssuerKeySchema, VoidNumberSchema } from '../schema/issuer.ts';

/** Asked by anybody, without signing in. */
export const issuerListPath = '/v1/verify/list';

const { device: _device, ...publicFields } = IssuerKeySchema.properties;

/** What everybody may know to check a paper: keys and numbers, and nobody's name. */
export const IssuerListSchema = frozen({
  issuer: Type.String(),
  keys: frozenList(frozen(publicFields)),
  voidNumbers: frozenList(VoidNumberSchema),
  /** By the hub's clock. */
  at: Type.String(),
});
export type IssuerListAnswer = Static<typeof IssuerListSchema>;
