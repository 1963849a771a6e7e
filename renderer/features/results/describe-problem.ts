import type { TFunction } from 'i18next';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { Problem } from '../../../shared/lib/problem.ts';
import type { CycleArchive } from '../../../shared/schema/archive.ts';
import { errorMessage } from '../../ui/show-error.ts';

const nameOfPerson = (archive: CycleArchive, candidacyId: string | undefined): string => {
  const candidacy = archive.candidacies.find(({ id }) => id === candidacyId);
  return archive.people.find(({ id }) => id === candidacy?.personId)?.name ?? '';
};

const nameOfUnion = (archive: CycleArchive, unionId: string | undefined): string =>
  archive.unions.find(({ id }) => id === unionId)?.name ?? '';

/** Who or what the row at this place of the archive is, in the words of the screens; empty when nobody. */
function ownerOf(archive: CycleArchive, table: string, place: number, t: TFunction): string {
  switch (table) {
    case 'sheets': {
      const sheet = archive.sheets[place];
      const party = sheet ? t(`common.party.${sheet.rater}`) : '';
      return t('results.invalid.sheet', { name: nameOfPerson(archive, sheet?.candidacyId), party });
    }
    case 'candidacies':
      return nameOfPerson(archive, archive.candidacies[place]?.id);
    case 'vetoes':
      return nameOfPerson(archive, archive.vetoes[place]?.candidacyId);
    case 'appointments':
      return nameOfUnion(archive, archive.appointments[place]?.unionId);
    case 'snapshots':
      return nameOfUnion(archive, archive.snapshots[place]?.unionId);
    case 'unions':
      return archive.unions[place]?.name ?? '';
    default:
      return '';
  }
}

/** A problem of the archive for the city's clerk: whose data it is, what is wrong and how to mend it. */
export function describeProblem(
  archive: CycleArchive,
  { path, code, params }: Problem,
  t: TFunction,
): { readonly owner: string; readonly text: string } {
  const [, table = '', place = ''] = /^(\w+)\[(\d+)\]/.exec(path) ?? [];
  return { owner: ownerOf(archive, table, Number(place), t), text: errorMessage(new AppError(code, params)) };
}
