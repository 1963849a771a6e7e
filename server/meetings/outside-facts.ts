import type { PackageContent, PackageOutside } from '../../shared/sync/meeting-package.ts';

type OutsideFacts = Omit<PackageOutside, 'sealed' | 'sealedCode'>;

/** What stands on the outside of a package that holds this. */
export const outsideFactsOf = ({
  format,
  cityId,
  madeAt,
  madeBy,
  meeting: { title, heldOn, place, members, agenda },
  rows,
}: PackageContent): OutsideFacts => ({
  format,
  cityId,
  madeAt,
  madeBy,
  title,
  heldOn,
  place,
  members: members.length,
  candidates: agenda.length,
  sheets: rows.filter(({ collection }) => collection === 'sheets').length,
});
