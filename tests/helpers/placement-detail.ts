import type { PlacementDetail } from '../../shared/schema/placement.ts';

export const placementDetail: PlacementDetail = {
  kind: 'placement',
  level: 'intermediate',
  reason: '评审会议研究决定',
  decidedOn: '2026-12-10',
  meeting: '第12次主席办公会',
};
