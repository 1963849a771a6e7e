import type { Observable } from 'rxjs';
import type { Actor } from '../../shared/domain/actor.ts';
import type { PermissionContext } from '../../shared/domain/permissions.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { Cycle } from '../../shared/schema/cycle.ts';
import type { AppDatabase } from './app-database.ts';
import type { CopyDoubts } from './copy-doubts.ts';
import type { SaveStatus } from './save-status.ts';
import type { SerialQueue } from './serial-queue.ts';
import type { UnreadableFields } from './unreadable-fields.ts';
import type { SubmissionSigner } from './vouch-for-submission.ts';

/** What every repository works with: the documents, and who acts on which machine. */
export interface Store {
  readonly database: AppDatabase;
  readonly actor: Actor;
  readonly deviceId: string;
  readonly clock: Clock;
  readonly permissionContext: PermissionContext;
  /** Emits at once and whenever the answers of `permissionContext` may have changed. */
  readonly permissionsChanged$: Observable<unknown>;
  /** The cycle as this PC has it, null when it has none of that id. */
  readonly readCycle: (cycleId: string) => Promise<Cycle | null>;
  readonly saveStatus: SaveStatus;
  /** Writes of one collection run one after another, in the order they were asked for. */
  readonly writeQueue: SerialQueue;
  readonly signer: SubmissionSigner;
  /** Personal fields that their key does not open. */
  readonly unreadable: Pick<UnreadableFields, 'of' | 'all$'>;
  /** What something else than this program has changed on the disk of this PC. */
  readonly doubts: Pick<CopyDoubts, 'state$' | 'has' | 'update'>;
}
