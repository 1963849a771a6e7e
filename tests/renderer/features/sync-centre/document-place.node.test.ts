import { expect, test } from 'vitest';
import { documentPlace } from '../../../../renderer/features/sync-centre/document-place.ts';
import type { CollectionName } from '../../../../shared/schema/registry.ts';
import type { WireDocument } from '../../../../shared/sync/protocol.ts';
import { returnCase, sampleSheet } from '../../../helpers/sample-documents.ts';
import { candidacyOf, officer, person, union } from '../../../helpers/sample-office.ts';

const works = union('u1', '宏达', {
  officers: [officer('a1', 'p1', { endOn: '2025-01-01' }), officer('a2', 'p2')],
});
const others = union('u2', '金鼎', { officers: [officer('a3', 'p1')] });

test.each<[CollectionName, object, string, string]>([
  ['sheets', sampleSheet(), 'scores.A1.note', '/sheets/2026|a1/self?field=A1'],
  ['sheets', sampleSheet(), 'overrides.B2.reason', '/sheets/2026|a1/self?field=B2'],
  ['sheets', sampleSheet(), 'opinion', '/sheets/2026|a1/self?field=opinion'],
  ['sheets', sampleSheet(), '', '/sheets/2026|a1/self'],
  ['unions', works, 'enterprise.name', '/roster?union=u1&tab=info&field=enterprise'],
  ['unions', works, 'enterprise.uscc', '/roster?union=u1&tab=info&field=uscc'],
  ['unions', works, '', '/roster?union=u1&tab=info'],
  ['unions', works, 'membership.verified', '/roster?union=u1&tab=membership&field=verified'],
  ['unions', works, 'officers.1.electedOn', '/roster?union=u1&tab=officers&officer=a2&field=electedOn'],
  ['people', person('p2', '单雨桐'), 'name', '/roster?union=u1&tab=officers&officer=a2&field=name'],
  ['people', person('p1', '潘建军'), 'phone', '/roster?union=u2&tab=officers&officer=a3&field=phone'],
  ['people', person('p9', '无任职'), 'phone', '/roster'],
  ['cases', returnCase('2026|a1|self', 1), 'detail.reason', '/candidacies/2026|a1'],
  ['cases', { candidacyId: '2026|subsidy', detail: { kind: 'batch' } }, 'detail.lines', '/subsidy'],
  ['candidacies', candidacyOf('u1', 'p1', 'a1'), 'withdrawnReason', '/candidacies/2026|a1'],
])('%s: the place of a refused document (%#)', (collection, document, path, place) => {
  const refused = { collection, document: document as WireDocument, path };
  expect(decodeURIComponent(documentPlace(refused, [works, others]))).toBe(place);
});
