import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { expect, test } from 'vitest';
import { FirstRunPage } from '../../../../renderer/features/first-run/first-run-page.tsx';
import type { Profile } from '../../../../shared/ipc/profile.ts';

function open() {
  const chosen: Profile[] = [];
  render(
    <ConfigProvider theme={{ token: { motion: false } }} button={{ autoInsertSpace: false }}>
      <App>
        <FirstRunPage
          onChoose={async (profile) => {
            chosen.push(profile);
          }}
        />
      </App>
    </ConfigProvider>,
  );
  return { chosen, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }) };
}

test('one click opens the demo as the township of 武安镇', async () => {
  const { chosen, user } = open();
  await user.click(await screen.findByRole('button', { name: '打开演示数据' }));
  await waitFor(() =>
    expect(chosen).toMatchObject([{ mode: 'demo', role: 'township', orgCode: '130481100' }]),
  );
});

test('an office must say which and who; the unit is found by its initials', async () => {
  const { chosen, user } = open();
  await user.click(await screen.findByRole('button', { name: '开始使用' }));
  expect(await screen.findByText('请选择“本单位”，可输入拼音首字母查找。')).toBeTruthy();
  expect(screen.getByText('请填写“经办人姓名”，2 到 30 个字。')).toBeTruthy();
  expect(chosen).toEqual([]);

  await user.type(await screen.findByRole('combobox', { name: '本单位' }), 'kec');
  await user.click(await screen.findByText('康二城镇总工会'));
  await user.type(await screen.findByLabelText('经办人姓名'), ' 王芳 {Enter}');
  await waitFor(() =>
    expect(chosen).toMatchObject([
      { mode: 'office', role: 'township', orgCode: '130481101', actorName: '王芳', panelMemberId: null },
    ]),
  );
});

test('the city needs only a name', async () => {
  const { chosen, user } = open();
  await user.click(await screen.findByRole('radio', { name: '市总工会' }));
  await user.type(await screen.findByLabelText('经办人姓名'), '王芳{Enter}');
  await waitFor(() => expect(chosen).toMatchObject([{ role: 'city', orgCode: '130481' }]));
});
