import i18next from 'i18next';
import { validateScheme } from '../../../shared/domain/validate-scheme.ts';
import { problem, type Problem } from '../../../shared/lib/problem.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';

const unnamed = (path: string, name: string, field: string): readonly Problem[] =>
  name.trim() === '' ? [problem(path, 'FIELD_REQUIRED', { field })] : [];

/** What is wrong with a draft, and what of it has no name yet: the rules allow that, a score sheet does not. */
export function draftProblems(scheme: Scheme): readonly Problem[] {
  const t = i18next.t;
  return [
    ...unnamed('name', scheme.name, t('schemes.name')),
    ...scheme.levels.flatMap(({ name }, place) =>
      unnamed(`levels[${place}].name`, name, t('schemes.level.name')),
    ),
    ...scheme.categories.flatMap(({ code, name, items }, place) => [
      ...unnamed(`categories[${place}].name`, name, `${code} ${t('schemes.categoryName')}`),
      ...items.flatMap((item, at) =>
        unnamed(`categories[${place}].items[${at}].name`, item.name, `${item.code} ${t('schemes.itemName')}`),
      ),
    ]),
    ...validateScheme(scheme, ''),
  ];
}
