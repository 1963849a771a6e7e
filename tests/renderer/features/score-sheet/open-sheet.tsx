import { screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { SeedDocuments } from '../../../../renderer/data/seed.ts';
import type { Services } from '../../../../renderer/data/services.ts';
import { idOfSheet, type SheetRef } from '../../../../renderer/data/sheet-ref.ts';
import { ScoreSheetPage } from '../../../../renderer/features/score-sheet/score-sheet-page.tsx';
import { sheetPath } from '../../../../renderer/ui/sheet-path.ts';
import type { Profile } from '../../../../shared/ipc/profile.ts';
import type { Party, Sheet } from '../../../../shared/schema/sheet.ts';
import { openTestServices, renderScreen } from '../../../helpers/open-test-services.tsx';
import { candidacy } from './sample-work.ts';

export interface OpenedSheet {
  readonly services: Services;
  readonly ref: SheetRef;
  readonly user: UserEvent;
  readonly stored: () => Promise<Sheet | null>;
  readonly place: () => string;
}

/** Opens one sheet's page as its user would. */
export async function openSheet(
  profile: Profile,
  documents: SeedDocuments,
  party: Party,
  raterId = '',
): Promise<OpenedSheet> {
  const services = await openTestServices(profile, documents);
  return showSheet(services, party, raterId);
}

export function showSheet(services: Services, party: Party, raterId = ''): OpenedSheet {
  const ref: SheetRef = { candidacyId: candidacy, party, raterId };
  const place = renderScreen(services, <ScoreSheetPage />, {
    path: '/sheets/:candidacyId/:party/:raterId?',
    at: sheetPath(candidacy, party, raterId),
  });
  const stored = () =>
    services.store.database.sheets
      .findOne(idOfSheet(ref))
      .exec()
      .then((found) => (found ? (found.toJSON() as Sheet) : null));
  return { services, ref, user: userEvent.setup({ delay: null }), stored, place };
}

/** The row of an item, found as a reader finds it: by its code and name. */
export const rowOf = async (name: string): Promise<HTMLElement> => {
  const cell = await screen.findByText(name);
  const row = cell.closest<HTMLElement>('[role="row"]');
  if (!row) throw new Error(`${name} stands in no row`);
  return row;
};

export const inRow = async (name: string) => within(await rowOf(name));
