import { Type } from 'typebox';
import { frozen } from '../schema/frozen.ts';

/** Asked without a token, before this PC shows its token at an address it has not been to. */
export const identityPath = '/v1/identity';

/**
 * Which hub this is, whatever its address; the same after a restore. Null before anybody has worked with it. `authority`
 * is the fingerprint of the city's own authority (hub-pin.ts), where it has one.
 */
export const HubIdentitySchema = frozen({
  hub: Type.Union([Type.String(), Type.Null()]),
  authority: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
});
