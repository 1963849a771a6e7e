import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { sha256 } from '../store/audit-entry.ts';
import type { CityWriter } from '../store/hub-store.ts';

interface Note {
  readonly at: string;
  /** The account that acted. */
  readonly actor: string;
  readonly device: string;
  readonly action: string;
  readonly subject: string;
  /** What the chain is to vouch for beside the subject's name. */
  readonly facts?: object;
}

/** Appends to the city's audit chain what was done with an account, a session or a device. */
export const addAuditNote = (city: CityWriter, { facts, ...note }: Note): Promise<void> =>
  city.addAudit([{ ...note, digest: sha256(facts ? canonicalJson(facts) : note.subject) }]);
