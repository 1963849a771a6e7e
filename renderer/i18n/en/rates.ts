import type { SameKeys } from '../same-keys.ts';
import type { rates as source } from '../zh-cn/rates.ts';

export const rates: SameKeys<typeof source> = {
  join: 'Membership rate',
  verified: 'Verified rate',
  reached: 'reaches {{line}}',
  below: 'below {{line}}',
  top: 'highest line reached',
  noData: 'no membership data',
  noEmployees: '0 employees: no rate',
  noMembers: '0 members: no rate',
  goalLine: ' to reach {{line}}',
  goalPoints: ' for {{points}} points',
  gapVerified: '{{verified}} more members verified{{goal}}',
  gapMembers: '{{members}} more members{{goal}}',
  gapBoth: '{{members}} more members and {{verified}} verified{{goal}}',
};
