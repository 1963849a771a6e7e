import { Type, type Static } from 'typebox';
import { exact } from '../../shared/ipc/channel.ts';
import { readJson } from '../files/read-json.ts';
import { replaceFile } from '../files/replace-file.ts';

const extent = { head: Type.Integer({ minimum: 0 }), total: Type.Integer({ minimum: 0 }) };
const headsSchema = exact({
  version: Type.Literal(1),
  databases: Type.Record(Type.String(), exact({ ...extent, lost: Type.Boolean() })),
});

/** What a mirror was last seen to hold, and whether a loss is still unsettled. */
export type KnownHead = Readonly<Static<(typeof headsSchema)['properties']['databases']>[string]>;

/** How long a new head may wait before it is written, in milliseconds. */
const delay = 1000;

/**
 * heads.json: how much each mirror held, kept outside it, so that a mirror that was deleted, cut short or
 * replaced by an older one is noticed. It may lag behind, which is harmless, but is never ahead of a commit;
 * so it can be written late and costs the commits nothing.
 */
export class HeadsFile {
  readonly #path: string;
  readonly #known = new Map<string, KnownHead>();
  #timer: NodeJS.Timeout | null = null;
  /** The file is there but unreadable: what a mirror held before is then unknown, not nothing. */
  readonly damaged: boolean;

  constructor(path: string) {
    this.#path = path;
    const file = readJson(path, headsSchema);
    this.damaged = file.kind === 'damaged';
    if (file.kind === 'read')
      for (const [database, known] of Object.entries(file.value.databases)) this.#known.set(database, known);
  }

  of(database: string): KnownHead | undefined {
    return this.#known.get(database);
  }

  /** Remembers a head and writes it soon. */
  note(database: string, known: KnownHead): void {
    this.#known.set(database, known);
    this.#timer ??= setTimeout(() => this.#flushLater(), delay).unref();
  }

  /** A head that cannot be written now (a scanner holds the file) is written after the next commit or on exit. */
  #flushLater(): void {
    try {
      this.flush();
    } catch {
      this.#timer = null;
    }
  }

  forget(database: string): void {
    this.#known.delete(database);
    this.flush();
  }

  /** Writes now what is remembered. */
  flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const databases = Object.fromEntries(this.#known);
    replaceFile(this.#path, JSON.stringify({ version: 1, databases }));
  }
}
