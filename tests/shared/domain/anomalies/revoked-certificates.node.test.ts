import { describe, expect, test } from 'vitest';
import { revokedCertificates } from '../../../../shared/domain/anomalies/revoked-certificates.ts';
import type { Certificate } from '../../../../shared/schema/certificate.ts';
import type { Sheet } from '../../../../shared/schema/sheet.ts';
import { outdoorStations } from '../../../../shared/schemes/outdoor-stations.ts';
import { wuan2021 } from '../../../../shared/schemes/wuan-2021.ts';
import { scoredSheet } from '../../../helpers/graded-work.ts';
import { qualificationOffice } from '../../../helpers/qualification-office.ts';
import { candidacyOf } from '../../../helpers/sample-office.ts';

const office = qualificationOffice();
const valid = office.papers.certificate;
const revoked: Certificate = { ...valid, status: 'void', voidReason: '考试作弊' };
const candidacy = candidacyOf('u1', 'p1', 'a1');
const sheet = (party: Sheet['party'], points: number, more: Partial<Sheet> = {}): Sheet =>
  scoredSheet({ candidacy, party, points, more });

const found = (
  certificates: readonly Certificate[],
  sheets: readonly Sheet[] = [sheet('township', 400), sheet('self', 400)],
) =>
  revokedCertificates({
    cycle: { year: 2026 },
    scheme: wuan2021,
    people: office.people,
    candidacies: [candidacy],
    sheets,
    cases: [],
    certificates,
  });

describe('points of a holder whose certificate is void', () => {
  test('are told with the certificate, the reason and who gave them, once', () => {
    expect(found([revoked])).toEqual([
      {
        kind: 'revoked-certificate',
        candidacyId: candidacy.id,
        itemCode: 'A1',
        parties: ['self', 'township'],
        number: '武工认〔2026〕001',
        reason: '考试作弊',
      },
    ]);
    const panel = [sheet('panel', 400, { raterId: 'm1' }), sheet('panel', 400, { raterId: 'm2' })];
    expect(found([revoked], panel)).toMatchObject([{ parties: ['panel'] }]);
  });

  test('are not told of a certificate that stands, was issued again, or that nobody knows', () => {
    const again: Certificate = { ...valid, id: 'cert-2', createdAt: '2026-09-01T00:00:00.000Z' };
    const level: Certificate = { ...revoked, kind: 'level' };
    for (const certificates of [[], [valid], [revoked, again], [again, revoked], [level]])
      expect(found(certificates)).toEqual([]);
    expect(
      found([
        { ...revoked, createdAt: '2026-06-01T00:00:00.000Z' },
        { ...again, status: 'void' },
      ]),
    ).toMatchObject([{ kind: 'revoked-certificate' }]);
  });

  test('are not told of a certificate that was renewed in a later year and revoked then', () => {
    const later: Certificate = {
      ...revoked,
      id: 'cert-2',
      createdAt: '2029-06-01T00:00:00.000Z',
      content: { ...valid.content, year: 2029 },
    };
    expect(found([revoked, later])).toEqual([]);
  });

  test('stand in what was handed in: no draft, no recused sheet, and nothing less than a holder is given', () => {
    for (const one of [
      sheet('township', 400, { draft: true }),
      sheet('township', 400, { submissions: [] }),
      sheet('panel', 400, { recused: true }),
      sheet('township', 200),
    ])
      expect(found([revoked], [one])).toEqual([]);
  });

  test('are found by the record that a merged one lives on in', () => {
    const [first] = office.people;
    if (!first) throw new Error('the office has nobody');
    const facts = { ...first, gender: null };
    const merged = {
      into: 'p1',
      at: '',
      byName: '',
      reason: '',
      given: facts,
      before: facts,
      after: facts,
      moved: [],
    };
    const anomalies = revokedCertificates({
      cycle: { year: 2026 },
      scheme: wuan2021,
      people: [...office.people, { id: 'p9', merged }],
      candidacies: [candidacy],
      sheets: [sheet('self', 400)],
      cases: [],
      certificates: [{ ...revoked, personId: 'p9' }],
    });
    expect(anomalies).toHaveLength(1);
  });

  test('are asked for by no scheme that grades sites', () => {
    const documents = { people: office.people, candidacies: [candidacy], cases: [], certificates: [revoked] };
    const sheets = [sheet('self', 400)];
    expect(
      revokedCertificates({ ...documents, cycle: { year: 2026 }, scheme: outdoorStations, sheets }),
    ).toEqual([]);
  });
});
