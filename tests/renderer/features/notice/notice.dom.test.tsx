import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { computeResults } from '../../../../renderer/data/compute-results.ts';
import { NoticePage } from '../../../../renderer/features/notice/notice-page.tsx';
import type { Services } from '../../../../renderer/data/services.ts';
import { decideYear, reachComputing } from '../../../helpers/announce-year.ts';
import { gradedWork, seedOf } from '../../../helpers/graded-work.ts';
import { inPopup } from '../../../helpers/in-popup.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

const posted = (services: Services) => firstValueFrom(services.repositories.proceedings.watchCycle('2026'));

/** The day is Friday 20 November 2026. */
async function openNotice() {
  const services = await openTestServices(testProfiles.city, seedOf(gradedWork()));
  await computeResults(services.store, '2026', () => undefined);
  await reachComputing(services);
  renderScreen(services, <NoticePage />, { path: '/notice', at: '/notice' });
  return { services, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }) };
}

async function stepsTaken(services: Services) {
  const [standing] = await firstValueFrom(services.repositories.cycles.watchStandings());
  return standing?.steps ?? [];
}

async function retype(user: ReturnType<typeof userEvent.setup>, label: string, text: string) {
  const field = await screen.findByLabelText(label);
  await user.clear(field);
  await user.type(field, text);
}

test('a notice of four days is refused, one of five is posted as it will hang out', async () => {
  const { services, user } = await openNotice();
  await user.click(await screen.findByRole('button', { name: '发布公示' }));
  expect(await screen.findByText(/5个工作日到 2026-11-27 期满/)).toBeTruthy();
  await user.type(await screen.findByLabelText('受理异议的联系方式'), '0310-0000000');
  await retype(user, '公示截止日期', '2026-11-26');
  await user.type(await screen.findByLabelText('改动截止日期的原因'), '急用');
  await user.click(await screen.findByText('发布', { selector: 'span' }));
  expect(await screen.findByText(/只有 4 个工作日/)).toBeTruthy();
  await retype(user, '公示截止日期', '2026-11-27');
  await user.click(await screen.findByText('发布', { selector: 'span' }));
  expect(await screen.findByText('2026-11-20 至 2026-11-27，5 个工作日（发布当天不计）')).toBeTruthy();
  const { notices } = await posted(services);
  expect(notices[0]?.detail).toMatchObject({
    workingDays: 5,
    endReason: null,
    rows: [{ name: '潘建军', level: '中级', role: '主席' }],
  });
  expect(screen.getByRole('button', { name: '登记审定' }).hasAttribute('disabled')).toBe(true);
});

test('row 37: an anonymous objection on the last day holds up the decision until it is answered', async () => {
  const { services, user } = await openNotice();
  const { proceedings } = services.repositories;
  const [row] = [
    {
      candidacyId: '2026|a1',
      township: '武安镇',
      name: '潘建军',
      union: '宏达',
      role: '主席',
      level: '中级',
    },
  ];
  await proceedings.postNotice('2026', {
    title: '公示',
    docNo: '',
    postedOn: '2026-11-02',
    endsOn: '2026-11-09',
    workingDays: 5,
    endReason: null,
    places: '',
    contact: '电话',
    rows: [row],
  });
  await user.click(await screen.findByRole('button', { name: '登记异议' }));
  await retype(user, '收到日期', '2026-11-09');
  await user.click(await screen.findByText('匿名', { selector: 'span' }));
  await user.type(await screen.findByLabelText('异议内容'), '会员人数不实');
  await user.click(await screen.findByText('保存', { selector: '.ant-modal-footer span' }));
  expect(await screen.findByText('期限 2026-11-16')).toBeTruthy();
  const decision = {
    noticeId: (await posted(services)).notices[0]?.id ?? '',
    decidedOn: '2026-11-20',
    meeting: '第12次主席办公会',
    docNo: '',
    opinion: '同意',
  };
  await expect(proceedings.decide('2026', decision)).rejects.toMatchObject({ code: 'OBJECTIONS_OPEN' });

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(await screen.findByRole('button', { name: '办理' }));
  await user.click(await screen.findByText('维持', { selector: 'span' }));
  const answer = await inPopup('办理异议');
  await user.type(await answer.findByLabelText('答复意见'), '经核实，人数属实。');
  await user.click(answer.getByText('保存', { selector: 'span' }));
  expect(await screen.findByText('2026-11-20 答复')).toBeTruthy();

  const record = screen.getByRole('button', { name: '登记审定' });
  await waitFor(() => expect(record.hasAttribute('disabled')).toBe(false));
  await user.click(record);
  const decided = await inPopup('登记审定');
  await user.type(decided.getByLabelText('会议名称'), '第12次主席办公会');
  await user.click(decided.getByText('登记', { selector: '.ant-modal-footer span' }));
  expect(await screen.findByText('2026-11-20，第12次主席办公会')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '拟发通报' }));
  const circular = await inPopup('拟发通报');
  // The dialog before this one gives the focus back while it closes.
  fireEvent.change(circular.getByLabelText('发文字号'), { target: { value: '武工字〔2026〕12号' } });
  await user.click(circular.getByText('保存', { selector: '.ant-modal-footer span' }));
  expect(await screen.findByText('武工字〔2026〕12号，2026-11-20')).toBeTruthy();
  const { circulars } = await posted(services);
  expect(circulars[0]?.detail.rows).toEqual([row]);

  // Each step has taken the year on by itself; the last one is asked for.
  expect((await stepsTaken(services)).map(({ to }) => to).slice(-3)).toEqual([
    'notice',
    'objections',
    'decision',
  ]);
  await user.click(await screen.findByRole('button', { name: '公布结果' }));
  await user.click((await inPopup('公布2026年度评定结果？')).getByText('公布结果'));
  expect(await screen.findByText('已公布')).toBeTruthy();
  expect(services.store.permissionContext.isPublished('2026')).toBe(true);
});

test('before 核算 no list is posted, and the page says where to go', async () => {
  const services = await openTestServices(testProfiles.city, seedOf(gradedWork()));
  await computeResults(services.store, '2026', () => undefined);
  renderScreen(services, <NoticePage />, { path: '/notice', at: '/notice' });
  expect(await screen.findByText(/现在处于“申报自评”阶段，进入“核算”阶段以后才能发布公示/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '发布公示' })).toHaveProperty('disabled', true);
  const { cycles, proceedings } = services.repositories;
  await expect(cycles.publish('2026')).rejects.toMatchObject({ code: 'NOT_DECIDED' });
  const notice = { title: '公示', docNo: '', endReason: null, places: '', contact: '', rows: [] };
  const days = { postedOn: '2026-11-02', endsOn: '2026-11-09', workingDays: 5 };
  await expect(proceedings.postNotice('2026', { ...notice, ...days })).rejects.toMatchObject({
    code: 'NOTICE_TOO_EARLY',
  });
});

test('row 22: a veto after the notice takes the list down: nothing is announced but what hung out', async () => {
  const { services, user } = await openNotice();
  const { repositories } = services;
  await decideYear(services);
  const veto = await repositories.cases.proposeVeto('2026|a1', { item: 'V1', factOn: null, fact: '事故' });
  const decided = {
    decision: 'upheld',
    response: '',
    decidedOn: '2026-11-12',
    meeting: '第13次会议',
  } as const;
  await repositories.cases.decideVeto(veto, decided);
  await computeResults(services.store, '2026', () => undefined);
  await expect(repositories.cycles.publish('2026')).rejects.toMatchObject({
    code: 'NOTICE_OUTDATED',
    params: { count: 1 },
  });
  await screen.findByText('公示以后有 1 人的等级有变动，不能审定。');
  const [takeDown] = screen.getAllByRole('button', { name: '撤下公示' });
  await user.click(takeDown ?? document.body);
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox'), '认定一票否决');
  await user.click(dialog.getByText('撤下', { selector: 'span' }));
  await screen.findByRole('button', { name: '发布公示' });
  const back = { to: 'computing', reason: '认定一票否决' };
  await waitFor(async () => expect((await stepsTaken(services)).at(-1)).toMatchObject(back));
  await decideYear(services);
  await repositories.cycles.publish('2026');
});
