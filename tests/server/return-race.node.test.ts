import { expect, it } from 'vitest';
import { errorText } from '../../shared/lib/error-texts.ts';
import { describeSqlite, type StoreBody } from '../helpers/each-store.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { returnCase, submission } from '../helpers/sample-documents.ts';
import { pullAll, pushOne, put, rowOf, sessionOf, testHub } from '../helpers/test-hub.ts';

let cities = 0;

/** A township's sheet that the city has sent back, as both of them have it. */
async function returnedSheet(body: StoreBody) {
  const cityId = `race-${(cities += 1)}`;
  const clerk = sessionOf('townshipOperator', { cityId });
  const admin = sessionOf('cityAdmin', { cityId });
  const hub = testHub(body.store());
  const sent = { ...hubDocuments.sheets(), draft: false, submissions: [submission(1)] };
  const sheet = await put(hub, clerk, 'sheets', sent);
  const back = { ...returnCase(sheet.id, 1), office: 'city' as const };
  const returned = await put(hub, admin, 'cases', back);
  const reopening = rowOf(clerk, { ...sheet, draft: true, opinion: '已补充' }, sheet);
  const takingBack = rowOf(admin, returned, returned, true);
  const stored = async () => ({
    sheet: (await pullAll(hub, admin, 'sheets')).documents.get(sheet.id),
    returned: (await pullAll(hub, clerk, 'cases')).documents.get(returned.id),
  });
  return { hub, clerk, admin, sheet, returned, reopening, takingBack, stored };
}

describeSqlite((body) => {
  it('a return is not taken back once the township has opened the sheet again, and the clerk is told why', async () => {
    const { hub, clerk, admin, reopening, takingBack, stored } = await returnedSheet(body);
    expect(await pushOne(hub, clerk, 'sheets', reopening)).toMatchObject({ kind: 'stored' });
    const answer = await pushOne(hub, admin, 'cases', takingBack);
    expect(answer).toMatchObject({ kind: 'refused', code: 'RETURN_ANSWERED' });
    expect(errorText('zh-CN', 'RETURN_ANSWERED', {})).toContain('不能再撤销');
    expect(await stored()).toMatchObject({
      sheet: { draft: true, opinion: '已补充' },
      returned: { detail: { kind: 'return', version: 1 } },
    });
  });

  it('nor by a removal that says something else of what it removes', async () => {
    const { hub, clerk, admin, reopening, returned, stored } = await returnedSheet(body);
    await pushOne(hub, clerk, 'sheets', reopening);
    const { detail } = hubDocuments.cases();
    const disguised = rowOf(admin, { ...returned, detail, candidacyId: '2026|other' }, returned, true);
    expect(await pushOne(hub, admin, 'cases', disguised)).toMatchObject({ kind: 'refused' });
    expect(await stored()).toMatchObject({ returned: { detail: { kind: 'return' } } });
  });

  it('nor once it has been submitted anew', async () => {
    const { hub, clerk, admin, sheet, takingBack } = await returnedSheet(body);
    const again = rowOf(clerk, { ...sheet, submissions: [submission(1), submission(2)] }, sheet);
    expect(await pushOne(hub, clerk, 'sheets', again)).toMatchObject({ kind: 'stored' });
    expect(await pushOne(hub, admin, 'cases', takingBack)).toMatchObject({ code: 'RETURN_ANSWERED' });
  });

  it('a sheet whose return was taken back first is not opened again, and stays as it was submitted', async () => {
    const { hub, clerk, admin, reopening, takingBack, stored } = await returnedSheet(body);
    expect(await pushOne(hub, admin, 'cases', takingBack)).toMatchObject({ kind: 'stored' });
    const answer = await pushOne(hub, clerk, 'sheets', reopening);
    expect(answer).toMatchObject({ kind: 'refused', code: 'SHEET_LOCKED' });
    expect(await stored()).toMatchObject({ sheet: { draft: false, submissions: [{ version: 1 }] } });
  });
});
