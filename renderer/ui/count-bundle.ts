import type { Manifest } from '../../shared/bundle/manifest.ts';

/** What is in a bundle, in figures that people can compare. */
export const countBundle = ({ files }: Manifest): { readonly documents: number; readonly files: number } => ({
  documents: files.reduce((sum, { documents }) => sum + (documents ?? 0), 0),
  files: files.filter(({ path }) => path.startsWith('evidence/')).length,
});
