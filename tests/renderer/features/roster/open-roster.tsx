import { screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import type { SeedDocuments } from '../../../../renderer/data/seed.ts';
import type { Services } from '../../../../renderer/data/services.ts';
import { RosterPage } from '../../../../renderer/features/roster/roster-page.tsx';
import type { Profile } from '../../../../shared/ipc/profile.ts';
import type { EnterpriseUnion } from '../../../../shared/schema/union.ts';
import { openTestServices, renderScreen, testProfiles } from '../../../helpers/open-test-services.tsx';
import { sampleOffice } from '../../../helpers/sample-office.ts';

export interface OpenedRoster {
  readonly services: Services;
  readonly user: UserEvent;
  readonly stored: (id: string) => Promise<EnterpriseUnion | null>;
}

/** Opens the roster, with one union's drawer when `union` is given. */
export async function openRoster(
  at: { readonly union?: string; readonly profile?: Profile; readonly documents?: SeedDocuments } = {},
): Promise<OpenedRoster> {
  const services = await openTestServices(
    at.profile ?? testProfiles.township,
    at.documents ?? sampleOffice(),
  );
  const address = at.union ? `/roster?union=${at.union}` : '/roster';
  renderScreen(services, <RosterPage />, { path: '/roster', at: address });
  await screen.findByRole('heading', { name: '工会花名册' });
  return {
    services,
    user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }),
    stored: (id) => firstValueFrom(services.repositories.unions.watch(id)),
  };
}

/** Empties a field and fills it in one go, which is much quicker here than key by key. */
export async function retype(user: UserEvent, label: string, text: string): Promise<void> {
  const field = await screen.findByLabelText(label);
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}
