import type { ArchiveAppointment } from '../schema/archive.ts';
import type { Role } from '../schema/union.ts';

/** The contract knows offices alone: whoever holds none, as a worker or a site's keeper, is a member who is paid nothing. */
export const archiveRole = (role: Role): ArchiveAppointment['role'] =>
  role === 'worker' || role === 'keeper' ? 'member' : role;
