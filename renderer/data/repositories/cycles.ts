import type { Observable } from 'rxjs';
import type { Cycle, PanelMember } from '../../../shared/schema/cycle.ts';
import type { Draft } from '../prepare-document.ts';
import { assertFinal } from '../assert-final.ts';
import type { Store } from '../store.ts';
import { watchDocument, watchDocuments } from '../watch-documents.ts';
import { createDocument, updateDocument } from '../write-document.ts';
import { appendAudit } from './audit.ts';

export type Deadlines = Pick<Cycle, 'selfDeadline' | 'townshipDeadline' | 'panelDeadline'>;

export interface Cycles {
  readonly watchAll: () => Observable<readonly Cycle[]>;
  readonly watch: (id: string) => Observable<Cycle | null>;
  readonly create: (cycle: Draft<'cycles'>) => Promise<void>;
  readonly savePanelMember: (cycleId: string, member: PanelMember) => Promise<void>;
  readonly removePanelMember: (cycleId: string, memberId: string) => Promise<void>;
  readonly setDeadlines: (cycleId: string, deadlines: Deadlines) => Promise<void>;
  /**
   * Announces the results: from now on townships see panel sheets, results and certificates.
   * @throws AppError CYCLE_NOT_FINAL
   */
  /** @throws AppError CYCLE_NOT_FINAL */
  readonly publish: (cycleId: string) => Promise<void>;
}

const withMember = (panel: readonly PanelMember[], member: PanelMember): PanelMember[] =>
  panel.some(({ id }) => id === member.id)
    ? panel.map((known) => (known.id === member.id ? member : known))
    : [...panel, member];

/** 评审周期 with its panel and deadlines. */
export const createCycles = (store: Store): Cycles => {
  const update = (id: string, change: (cycle: Cycle) => Draft<'cycles'> | Promise<Draft<'cycles'>>) =>
    updateDocument(store, 'cycles', id, change);
  return {
    watchAll: () => watchDocuments(store, 'cycles'),
    watch: (id) => watchDocument(store, 'cycles', id),
    create: (cycle) => createDocument(store, 'cycles', cycle),
    savePanelMember: (cycleId, member) =>
      update(cycleId, (cycle) => ({ ...cycle, panel: withMember(cycle.panel, member) })),
    removePanelMember: (cycleId, memberId) =>
      update(cycleId, (cycle) => ({ ...cycle, panel: cycle.panel.filter(({ id }) => id !== memberId) })),
    setDeadlines: (cycleId, deadlines) => update(cycleId, (cycle) => ({ ...cycle, ...deadlines })),
    publish: async (cycleId) => {
      await update(cycleId, async (cycle) => {
        await assertFinal(store, cycleId);
        return { ...cycle, status: 'published' };
      });
      await appendAudit(store, { action: 'publish', documentKind: 'cycles', documentId: cycleId });
    },
  };
};
