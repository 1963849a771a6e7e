import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { LetterButton } from '../../../renderer/print/official/letter-button.tsx';
import { circularPaper } from '../../../renderer/print/official/official-papers.ts';
import type { PrintCall } from '../../../renderer/print/paper/print-call.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../helpers/open-test-services.tsx';
import { circularDetail } from '../../helpers/proceedings.ts';

afterEach(closeTestServices);

const letter = circularPaper(
  circularDetail,
  { notices: [], objections: [], decisions: [], circulars: [], calendars: [] },
  { name: '武安市总工会', year: 2026, subject: { kind: 'chair', name: '' } },
);

test('a circular is asked for its head and its imprint, and says which faces are missing', async () => {
  const services = await openTestServices(testProfiles.city, {});
  const calls: PrintCall[] = [];
  const button = (
    <LetterButton
      label="打印通报"
      letter={letter}
      headed
      scheme="wuan-2021@1"
      actorId="u1"
      now={() => new Date('2026-12-02T08:30:00Z')}
      busy={false}
      print={async (jobAt) => {
        calls.push(jobAt(new Date('2026-12-02T08:30:00Z')));
        return true;
      }}
    />
  );
  renderScreen(services, button, { path: '/x', at: '/x' });
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  await user.click(await screen.findByRole('button', { name: /打印通报/ }));
  // Nothing can be drawn here, so no face is found.
  expect(await screen.findByText('这台电脑没有安装：小标宋体、仿宋体、黑体、楷体')).toBeTruthy();
  await user.click(await screen.findByText('用印好红头的纸（套打）'));
  const line = await screen.findByLabelText('红线到纸张上边的距离（毫米）');
  fireEvent.change(line, { target: { value: '140' } });
  fireEvent.change(screen.getByLabelText('抄送'), { target: { value: '邯郸市总工会。' } });
  await user.click(await screen.findByRole('button', { name: '打印' }));
  await waitFor(() => expect(calls).toHaveLength(1));
  expect(calls[0]?.data).toMatchObject({
    dress: {
      head: 'preprinted',
      lineAt: 140,
      imprint: { copyTo: '邯郸市总工会', printer: '武安市总工会办公室', printedOn: '2026年12月2日' },
    },
  });
});

test('a number of a person is told by its place, and none may be typed into the imprint', async () => {
  const services = await openTestServices(testProfiles.city, {});
  const printed: PrintCall[] = [];
  const button = (
    <LetterButton
      label="打印通报"
      letter={{ ...letter, paragraphs: ['经查，李四（138 0013 8000）……'] }}
      headed
      scheme="wuan-2021@1"
      actorId="u1"
      now={() => new Date('2026-12-02T08:30:00Z')}
      busy={false}
      print={async (jobAt) => {
        printed.push(jobAt(new Date('2026-12-02T08:30:00Z')));
        return true;
      }}
    />
  );
  renderScreen(services, button, { path: '/x', at: '/x' });
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  await user.click(await screen.findByRole('button', { name: /打印通报/ }));
  expect(await screen.findByText('正文：手机号码 138****8000')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('抄送'), { target: { value: '张三11010519491231002X' } });
  await user.click(await screen.findByRole('button', { name: '打印' }));
  expect(await screen.findByText(/“抄送”里有身份证号码（110\*{4}002X）/)).toBeTruthy();
  expect(printed).toEqual([]);
});
