import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { policyTexts } from '../../../../renderer/features/scheme/policy-texts.ts';
import { rangeText } from '../../../../renderer/features/scheme/range-text.ts';
import { SchemePage } from '../../../../renderer/features/scheme/scheme-page.tsx';
import { wuan2021 } from '../../../../shared/schemes/wuan-2021.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { sampleWork } from '../score-sheet/sample-work.ts';

afterEach(closeTestServices);

const place = { path: '/scheme', at: '/scheme' };

test('the scheme is read in full, and what is assumed is marked so', async () => {
  const services = await openTestServices(testProfiles.township, sampleWork(wuan2021));
  renderScreen(services, <SchemePage />, place);
  const [article] = await screen.findAllByRole('article');
  const text = within(article!);
  expect(text.getByText('80%')).toBeTruthy();
  expect(text.getByText('80 分以上（含），不到 90 分')).toBeTruthy();
  expect(text.getByText('300 元/人/月')).toBeTruthy();
  expect(text.getByText(/标“暂定”的内容不是武安市文件原文/)).toBeTruthy();
  const rates = text.getByText('职工入会率和实名制网上认证率').closest('tr');
  expect(rates?.textContent).toContain('文件原文');
  const certificate = text.getByText('持证上岗（工会工作者资格认证）').closest('tr');
  expect(certificate?.textContent).toContain('暂定');
  expect(certificate?.textContent).toContain('4');
});

test('without a cycle the page says what has to come first', async () => {
  const services = await openTestServices(testProfiles.township, {});
  renderScreen(services, <SchemePage />, place);
  expect(await screen.findByText('还没有评审办法')).toBeTruthy();
});

test('a level says which side of its lines it holds', () => {
  const level = { code: 'b', name: '乙', min: 8000, op: '>', monthly: 0 } as const;
  const above = { ...level, code: 'a', name: '甲', min: 9000 } as const;
  expect(rangeText(level, null)).toBe('80 分以上（不含）');
  expect(rangeText(level, above)).toBe('80 分以上（不含），90 分以下（含）');
  expect(rangeText({ ...level, min: null }, above)).toBe('90 分以下（含），或者一票否决成立');
});

test('policies are told as the scheme sets them', () => {
  const [work, ...others] = wuan2021.categories;
  const [item] = others[0]?.kind === 'veto' ? [] : (others[0]?.items ?? []);
  const tieBreak = [work?.code ?? '', item?.code ?? ''];
  const policies = {
    ...wuan2021.policies,
    missingSelf: 'redistribute',
    trim: true,
    quorum: 5,
    tieBreak,
  } as const;
  const told = policyTexts({ ...wuan2021, policies });
  expect(told[0]?.text).toBe('没有提交自评表的，自评权重按比例分给乡镇和评审组。');
  expect(told[1]?.text).toContain('去掉一个最高分、一个最低分后平均，至少 5 张有效');
  // Names, which a clerk can find in the scheme, and no codes.
  expect(told.at(-1)?.text).toContain(`依次比较“${work?.name}”、“${item?.name}”的得分`);
});
