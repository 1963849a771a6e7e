import type { PanelMember } from '../schema/cycle.ts';
import { wuanReference, type ReferenceDocuments } from '../schemes/wuan-reference.ts';
import { demoStamp, demoYear } from './demo-stamp.ts';

const panel: readonly PanelMember[] = [
  { id: 'm1', name: '王建国', org: '武安市总工会', seat: 'leader', townshipCode: null },
  { id: 'm2', name: '赵玥', org: '权益保障部', seat: 'department', townshipCode: null },
  { id: 'm3', name: '刘翀', org: '基层工作部', seat: 'department', townshipCode: null },
  { id: 'm4', name: '陈春梅', org: '财务资产部', seat: 'department', townshipCode: null },
  { id: 'm5', name: '孙志强', org: '武安镇总工会', seat: 'township', townshipCode: '130481100' },
  { id: 'm6', name: '韩永刚', org: '磁山镇总工会', seat: 'township', townshipCode: '130481103' },
  { id: 'm7', name: '郭立新', org: '阳邑镇总工会', seat: 'township', townshipCode: '130481110' },
];

/** 武安's units and example scheme with a cycle under way, seven invented panel members and deadlines. */
export function demoReference(): ReferenceDocuments {
  const reference = wuanReference(demoStamp('2026-09-01T01:00:00.000Z', 'demo-city'), demoYear);
  const deadlines = {
    selfDeadline: '2026-11-10',
    townshipDeadline: '2026-11-16',
    panelDeadline: '2026-12-15',
  };
  return {
    ...reference,
    cycles: reference.cycles.map((cycle) => ({ ...cycle, ...deadlines, panel: [...panel] })),
  };
}
