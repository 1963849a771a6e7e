import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { UnreadableField } from '../../../../renderer/data/unreadable-fields.ts';
import { UnreadableList } from '../../../../renderer/features/settings/unreadable-list.tsx';
import { AppError } from '../../../../shared/lib/app-error.ts';
import { hubDocuments } from '../../../helpers/hub-documents.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

const field = (collection: 'people' | 'cases', documentId: string, path: string): UnreadableField => ({
  collection,
  documentId,
  path,
  error: new AppError('SEALED_UNREADABLE', { field: path }),
});

test('fields that do not open are listed by document, a person by his name', async () => {
  const person = hubDocuments.people();
  const services = await openTestServices(testProfiles.city, { people: [person] });
  const accounts = Array.from({ length: 11 }, (_, no) => field('cases', `account-${no}`, 'detail.number'));
  const fields = [
    field('people', person.id, 'phone'),
    field('cases', 'b|accounts', 'detail.rows.0.number'),
    field('cases', 'b|accounts', 'detail.rows.1.holder'),
    ...accounts,
  ];
  renderScreen(services, <UnreadableList fields={fields} />, { path: '/', at: '/' });
  expect(await screen.findByText(`${person.name}：电话`)).toBeTruthy();
  expect(screen.getByText('b|accounts：银行账号和账户户名')).toBeTruthy();
  expect(screen.getByText('还有 3 份资料')).toBeTruthy();
});
