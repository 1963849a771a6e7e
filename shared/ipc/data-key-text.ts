import { Type } from 'typebox';

/** A data key of 32 bytes in base64, in its only form: the last sign carries four bits and not six. */
export const dataKeyText = Type.String({ pattern: '^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$' });
