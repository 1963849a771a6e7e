import { describe, expect, it } from 'vitest';
import { isOursToSend } from '../../../renderer/sync/is-ours-to-send.ts';
import { createUnreadableFields } from '../../../renderer/data/unreadable-fields.ts';
import type { Store } from '../../../renderer/data/store.ts';
import { sampleActor, sampleSheet } from '../../helpers/sample-documents.ts';

/** The three things the question is about; a store holds more. */
const store = {
  actor: sampleActor('townshipOperator'),
  deviceId: 'pc-1',
  permissionContext: { isPublished: () => false },
  unreadable: createUnreadableFields(),
} as unknown as Store;

const state = (rev: number, deviceId = 'pc-1') => ({
  ...sampleSheet({ rev, deviceId, updatedAt: `2026-11-0${rev}T08:00:00.000Z` }),
  _deleted: false,
});

const asks = (document: ReturnType<typeof state>, base: ReturnType<typeof state> | null): boolean =>
  isOursToSend(store, 'sheets', document, base);

describe('what this PC sends', () => {
  it('is a new document and an edit on top of what the hub has', () => {
    expect(asks(state(1), null)).toBe(true);
    expect(asks(state(3), state(2))).toBe(true);
    expect(asks(state(3), state(2, 'pc-2'))).toBe(true);
  });

  it('is not what the hub has, nor an earlier write of its own', () => {
    expect(asks(state(2), state(2))).toBe(false);
    expect(asks(state(2), state(3))).toBe(false);
  });

  it('is not what another PC wrote before the write that the hub has', () => {
    expect(asks(state(2, 'pc-2'), state(3, 'pc-2'))).toBe(false);
    expect(asks(state(2, 'pc-2'), state(3))).toBe(false);
  });

  it('is an edit beside another PC’s, whatever the numbers say: it is merged, not dropped', () => {
    expect(asks(state(2), state(3, 'pc-2'))).toBe(true);
  });
});
