import { collectionNames, type CollectionName } from '../schema/registry.ts';

const names: ReadonlySet<string> = new Set(collectionNames);

export const isCollection = (name: string): name is CollectionName => names.has(name);
