import { migrations, type Migration } from '../../shared/schema/migrations.ts';
import { DATA_GENERATION } from '../../shared/schema/registry.ts';

/** The generation of documents a program writes, and how it takes over older ones. */
export interface DataVersion {
  readonly generation: number;
  readonly chain: readonly Migration[];
}

export const programDataVersion: DataVersion = { generation: DATA_GENERATION, chain: migrations };
