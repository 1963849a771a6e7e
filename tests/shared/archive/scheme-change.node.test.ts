import { expect, test } from 'vitest';
import { canonicalArchive } from '../../../shared/archive/canonical-archive.ts';
import { archiveFromDocuments } from '../../../shared/archive/from-documents.ts';
import { checkArchive } from '../../../shared/archive/read-archive.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { gradedWork } from '../../helpers/graded-work.ts';
import { plainScheme } from '../../helpers/make-archive.ts';

const former = plainScheme();

const problemsUnder = (scheme: Scheme) => {
  const checked = checkArchive(canonicalArchive(archiveFromDocuments(gradedWork({}, scheme))));
  return checked.ok ? [] : checked.error.map(({ code }) => code);
};

test('row 25: an item that is no longer asked for holds up no grading', () => {
  const categories = former.categories.filter(({ kind }) => kind !== 'bonus');
  expect(problemsUnder({ ...former, version: 4, categories })).toEqual([]);
});

test('row 25: a submitted sheet that lacks an item of the new scheme is not graded as if it had it', () => {
  const categories = former.categories.map((category) =>
    category.kind === 'base'
      ? { ...category, items: category.items.map((item) => ({ ...item, code: 'A9' })) }
      : category,
  );
  expect(new Set(problemsUnder({ ...former, version: 4, categories }))).toEqual(new Set(['SCORE_MISSING']));
});
