import { statementKey } from '../../../shared/proof/statement-key.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';

/** The valid certificates whose codes a key signed: those to be replaced once it is revoked. */
export const signedBy = (certificates: readonly Certificate[], keyId: string): readonly Certificate[] =>
  certificates.filter(
    ({ status, statement }) =>
      status === 'valid' && statement !== undefined && statementKey(statement) === keyId,
  );
