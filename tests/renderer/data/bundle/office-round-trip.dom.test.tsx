import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { buildOffice } from '../../../../renderer/data/bundle/build-office.ts';
import { checkBundle } from '../../../../renderer/data/bundle/check-bundle.ts';
import { exportOffice } from '../../../../renderer/data/bundle/export-office.ts';
import { evidenceBytes } from '../../../../renderer/data/evidence-bytes.ts';
import { seed } from '../../../../renderer/data/seed.ts';
import { createServices } from '../../../../renderer/data/services.ts';
import { BundleChoice } from '../../../../renderer/features/first-run/bundle-choice.tsx';
import { createWebBridge } from '../../../../renderer/platform/web-bridge.ts';
import type { Bridge } from '../../../../shared/ipc/bridge.ts';
import type { Profile } from '../../../../shared/ipc/profile.ts';
import { systemClock } from '../../../../shared/lib/clock.ts';
import { closeTestServices, testProfiles } from '../../../helpers/open-test-services.tsx';
import { candidacyOf, sampleOffice } from '../../../helpers/sample-office.ts';
import { stamp } from '../../../helpers/sample-documents.ts';

afterEach(closeTestServices);

const nothing = () => undefined;

async function openOffice() {
  const made = { bridge: createWebBridge(), profile: testProfiles.township, clock: systemClock };
  const outcome = await createServices(made);
  if (outcome.kind !== 'open') throw new Error(outcome.kind);
  const { services } = outcome;
  const { bridge, store } = services;
  await seed(store.database, sampleOffice({ candidacies: [candidacyOf('u1', 'p1', 'a1')] }), nothing);
  const pdf = new TextEncoder().encode('%PDF-1.7 一份佐证');
  const kept = await evidenceBytes(bridge.evidence, 'office').keep(new Blob([pdf]));
  const { cycleId, id: candidacyId, townshipCode } = candidacyOf('u1', 'p1', 'a1');
  const facts = { itemCode: 'A1', fileName: '佐证.pdf', mediaType: 'application/pdf', ...kept };
  await store.database.evidence.insert({ ...stamp, id: 'e1', cycleId, townshipCode, candidacyId, ...facts });
  return services;
}

async function exported() {
  const services = await openOffice();
  const { bridge } = services;
  const { zip, manifest } = await exportOffice(services, nothing);
  // A process opens one database at a time.
  await services.close();
  const empty: Bridge = { ...bridge, profile: { read: async () => null, write: async () => undefined } };
  return { file: new File([zip], '全部资料.zip'), manifest, empty };
}

test('an office that is built from its bundle has the same documents and files, and signs in anew', async () => {
  const { file, manifest, empty } = await exported();
  expect(manifest.files.find(({ path }) => path === 'data/unions.jsonl')?.documents).toBe(3);
  const chosen: Profile[] = [];
  render(
    <App>
      <BundleChoice
        bridge={empty}
        onChoose={async (profile) => {
          chosen.push(profile);
        }}
      />
    </App>,
  );
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  const choose = (one: File) => user.upload(screen.getByLabelText('选择资料包（zip）'), one);
  await choose(new File(['别的'], '花名册.zip'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/“花名册.zip”不是工评的资料包/);
  await choose(file);
  await screen.findByText(/1 个附件，已逐个核对无误/);
  await user.click(await screen.findByRole('button', { name: '建立并开始使用' }));
  expect(await screen.findByText('请填写“经办人姓名”，2 到 30 个字。')).toBeTruthy();
  await user.type(await screen.findByLabelText('经办人姓名'), '王芳');
  await user.click(await screen.findByRole('button', { name: '建立并开始使用' }));
  await waitFor(() => expect(chosen).toHaveLength(1));
  const [profile] = chosen;
  if (!profile) throw new Error('no profile');
  expect(profile).toMatchObject({
    mode: 'office',
    role: 'township',
    orgCode: '130481100',
    actorName: '王芳',
  });
  expect(profile.cityId).toBeUndefined();
  expect(profile.deviceId).not.toBe(testProfiles.township.deviceId);

  const opened = await createServices({ bridge: empty, profile, clock: systemClock });
  if (opened.kind !== 'open') throw new Error(opened.kind);
  const again = await exportOffice(opened.services, nothing);
  await opened.services.close();
  const data = ({ path }: { readonly path: string }) => path !== 'README.md';
  expect(again.manifest.files.filter(data)).toEqual(manifest.files.filter(data));
});

test('what no bundle can hold is told before anything is read', async () => {
  const services = await openOffice();
  const { store, bridge } = services;
  const one = (await store.database.evidence.findOne('e1').exec())?.toMutableJSON();
  if (!one) throw new Error('no evidence');
  await store.database.evidence.bulkUpsert([{ ...one, bytes: 5 * 2 ** 30 }]);
  const read = () => Promise.reject(new Error('a file is read'));
  const watched = { ...services, bridge: { ...bridge, evidence: { ...bridge.evidence, read } } };
  await expect(exportOffice(watched, nothing)).rejects.toMatchObject({ code: 'BUNDLE_TOO_LARGE' });
  await services.close();
});

test('where something is already, or when writing fails, nothing is left of a bundle', async () => {
  const { file, empty } = await exported();
  const bundle = await checkBundle(file, nothing);
  const build = (bridge: Bridge) =>
    buildOffice({ bridge, clock: systemClock, bundle, clerk: '王芳' }, nothing);
  const used = { ...empty, profile: { ...empty.profile, read: async () => testProfiles.township } };
  await expect(build(used)).rejects.toMatchObject({ code: 'BUNDLE_NOT_EMPTY' });
  const before = (await Dexie.getDatabaseNames()).toSorted();
  const full: Bridge = {
    ...empty,
    evidence: {
      ...empty.evidence,
      write: async () => {
        throw new Error('the disk is full');
      },
    },
  };
  await expect(build(full)).rejects.toThrow('the disk is full');
  expect((await Dexie.getDatabaseNames()).toSorted()).toEqual(before);
});
