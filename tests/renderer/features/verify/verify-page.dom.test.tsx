import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { VerifyPage } from '../../../../renderer/features/verify/verify-page.tsx';
import { makeIssuerSecret } from '../../../../shared/proof/issuer-secret.ts';
import { signCertificate } from '../../../../shared/proof/sign-certificate.ts';
import { gradedWork, seedOf } from '../../../helpers/graded-work.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

const claims = {
  number: '武工评〔2026〕Z001',
  name: '潘建军',
  unionName: '宏达轧钢有限公司工会委员会',
  levelName: '中级',
  year: 2026,
  issuedOn: '2026-12-08',
  signedAt: 1_796_700_000,
};
const at = '2026-12-20T02:00:00Z';

/** A township's PC, to which the sync has brought the city's keys and void list. */
async function openPage(voidNumbers: readonly string[] = []) {
  const secret = await makeIssuerSecret();
  const { id, publicKey } = secret;
  const services = await openTestServices(testProfiles.township, seedOf(gradedWork()));
  const city = await services.store.database.orgUnits.findOne({ selector: { kind: 'city' } }).exec();
  await city?.incrementalPatch({
    issuerKeys: [{ id, publicKey, device: 'pc-2', since: '2026-11-01T00:00:00Z' }],
    voidNumbers: voidNumbers.map((number) => ({ id: number, at })),
  });
  renderScreen(services, <VerifyPage />, { path: '/verify', at: '/verify' });
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  const scan = async (text: string) => {
    await user.click(await screen.findByPlaceholderText(/光标停在这里/));
    await user.paste(text);
    await user.keyboard('{Enter}');
  };
  return { text: await signCertificate(claims, secret), scan };
}

test('a township verifies a scanned code without a network and sees what was signed', async () => {
  const { text, scan } = await openPage();
  await scan(text);
  expect(await screen.findByText('核验通过，证书有效')).toBeTruthy();
  for (const value of ['潘建军', '宏达轧钢有限公司工会委员会', '中级', '武工评〔2026〕Z001', '2026-12-08']) {
    expect(screen.getByText(value)).toBeTruthy();
  }
});

test('an altered code shows nothing of what it says', async () => {
  const { text, scan } = await openPage();
  const place = Math.floor(text.length / 2);
  await scan(`${text.slice(0, place)}${text[place] === 'A' ? 'B' : 'A'}${text.slice(place + 1)}`);
  expect(await screen.findByText('核验不通过：内容被改动过')).toBeTruthy();
  expect(screen.queryByText('潘建军')).toBeNull();
});

test('a void certificate, another city’s and any other code are told apart', async () => {
  const { text, scan } = await openPage([claims.number]);
  await scan(text);
  expect(await screen.findByText('证书已作废')).toBeTruthy();
  await scan(await signCertificate(claims, await makeIssuerSecret()));
  expect(await screen.findByText('不能确认：不是已知单位签发')).toBeTruthy();
  await scan('https://example.com');
  expect(await screen.findByText('没有读到证书核验码')).toBeTruthy();
});
