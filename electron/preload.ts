import { contextBridge, ipcRenderer } from 'electron';
import { areasOfPage, channelNames, wireName } from '../shared/ipc/channel-names.ts';

type Call = (input: unknown) => Promise<unknown>;

/** One function per channel; the page never gets `ipcRenderer` itself, an event or a free choice of name. */
const callsOf = (area: string, names: readonly string[]): Readonly<Record<string, Call>> =>
  Object.fromEntries(
    names.map((name) => [name, (input: unknown) => ipcRenderer.invoke(wireName(area, name), input)]),
  );

const areas = areasOfPage(location.pathname);
if (areas.length > 0) {
  const exposed = Object.fromEntries(areas.map((area) => [area, callsOf(area, channelNames[area])]));
  contextBridge.exposeInMainWorld('gongping', exposed);
}
