import { createWebBridge } from '../../renderer/platform/web-bridge.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { StorageStatus } from '../../shared/ipc/storage.ts';
import { MemoryMirror } from './memory-mirror.ts';

const roomy: StorageStatus = { freeBytes: 10_000_000_000, floorBytes: 300 * 1024 * 1024, ok: true };

/** A desktop body of the bridge for browser tests: a mirror in memory and a disk whose room the test decides. */
export function desktopBridge(mirror = new MemoryMirror()) {
  const disk = { status: roomy };
  const web = createWebBridge();
  const marked = new Set<string>();
  const bridge: Bridge = {
    ...web,
    kind: 'desktop',
    vault: {
      ...web.vault,
      dataKey: async (input) => ({ ...(await web.vault.dataKey(input)), marked: marked.has(input.space) }),
      noteMarked: async ({ space }) => {
        marked.add(space);
        return undefined;
      },
    },
    mirror: mirror.calls,
    storage: { status: async () => disk.status },
  };
  return {
    bridge,
    mirror,
    fillDisk: (): void => {
      disk.status = { ...roomy, freeBytes: 100 * 1024 * 1024, ok: false };
    },
    freeDisk: (): void => {
      disk.status = roomy;
    },
  };
}
