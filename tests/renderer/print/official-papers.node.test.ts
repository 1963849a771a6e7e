import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OfficialList } from '../../../renderer/print/official/official-list.tsx';
import { officialJob } from '../../../renderer/print/official/official-job.ts';
import { circularPaper, issuerOf, noticePaper } from '../../../renderer/print/official/official-papers.ts';
import { proceedingsOf } from '../../../shared/domain/proceedings-of.ts';
import { outdoorStations } from '../../../shared/schemes/outdoor-stations.ts';
import { wuan2021 } from '../../../shared/schemes/wuan-2021.ts';
import { gradedWork } from '../../helpers/graded-work.ts';
import { circularDetail, listed, noticeDetail } from '../../helpers/proceedings.ts';

const rows = [{ ...listed, name: '矿建路户外劳动者驿站', union: '武安镇城管中队', role: '潘建军' }];
const sites = issuerOf({ ...gradedWork(), scheme: outdoorStations });
const none = proceedingsOf([]);
const printed = (letter: ReturnType<typeof noticePaper>): string => {
  const { data } = officialJob(letter, 'outdoor@1', new Date('2026-11-22T08:30:00Z'));
  return renderToStaticMarkup(createElement(OfficialList, { data }));
};

test('papers about sites speak of sites, who answers for them and their own rules, not of chairs', () => {
  const notice = printed(noticePaper({ ...noticeDetail, rows }, sites));
  const circular = printed(circularPaper({ ...circularDetail, rows }, none, sites));
  for (const paper of [notice, circular]) {
    for (const word of ['责任单位', '站点名称', '负责人', '（1个）', '潘建军']) expect(paper).toContain(word);
    expect(paper).toContain(`根据${sites.subject.name}评审办法`);
    expect(paper).not.toMatch(/主席分级|企业工会|姓名|职务/);
  }
});

test('papers about chairs keep their words', () => {
  const chairs = issuerOf({ ...gradedWork(), scheme: wuan2021 });
  const notice = printed(noticePaper(noticeDetail, chairs));
  for (const word of ['单位', '姓名', '职务', '（1人）', '根据非公企业工会主席分级管理办法'])
    expect(notice).toContain(word);
});
