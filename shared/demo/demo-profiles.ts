import type { Profile } from '../ipc/profile.ts';

/** The seats one may take in the demo: a township clerk, the city's clerk, and two members of the panel. */
export const demoProfiles = (deviceId: string): readonly Profile[] => [
  {
    mode: 'demo',
    role: 'township',
    orgCode: '130481100',
    actorId: 'demo-township',
    actorName: '武安镇总工会 李文静',
    panelMemberId: null,
    deviceId,
  },
  {
    mode: 'demo',
    role: 'city',
    orgCode: '130481',
    actorId: 'demo-city',
    actorName: '武安市总工会 王建国',
    panelMemberId: null,
    deviceId,
  },
  {
    mode: 'demo',
    role: 'panel',
    orgCode: '130481',
    actorId: 'demo-panel-2',
    actorName: '评审组 赵玥（权益保障部）',
    panelMemberId: 'm2',
    deviceId,
  },
  {
    mode: 'demo',
    role: 'panel',
    orgCode: '130481',
    actorId: 'demo-panel-5',
    actorName: '评审组 孙志强（武安镇）',
    panelMemberId: 'm5',
    deviceId,
  },
];
