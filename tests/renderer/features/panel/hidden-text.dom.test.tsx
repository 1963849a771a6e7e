import type { ComponentType } from 'react';
import { afterEach, expect, test } from 'vitest';
import { CandidaciesPage } from '../../../../renderer/features/candidacies/candidacies-page.tsx';
import { CandidacyPage } from '../../../../renderer/features/candidacies/candidacy-page.tsx';
import { AnomaliesPage } from '../../../../renderer/features/anomalies/anomalies-page.tsx';
import { CyclesPage } from '../../../../renderer/features/cycles/cycles-page.tsx';
import { NoticePage } from '../../../../renderer/features/notice/notice-page.tsx';
import { RosterPage } from '../../../../renderer/features/roster/roster-page.tsx';
import { SubsidyPage } from '../../../../renderer/features/subsidy/subsidy-page.tsx';
import { CertificatesPage } from '../../../../renderer/features/certificates/certificates-page.tsx';
import { HomePage } from '../../../../renderer/features/home/home-page.tsx';
import { ProvenanceDrawer } from '../../../../renderer/features/provenance/provenance-drawer.tsx';
import { PanelPage } from '../../../../renderer/features/panel/panel-page.tsx';
import { ResultsPage } from '../../../../renderer/features/results/results-page.tsx';
import { ScoreSheetPage } from '../../../../renderer/features/score-sheet/score-sheet-page.tsx';
import { WorklistPage } from '../../../../renderer/features/worklist/worklist-page.tsx';
import type { CycleDocuments } from '../../../../shared/archive/from-documents.ts';
import type { Profile } from '../../../../shared/ipc/profile.ts';
import type { Case } from '../../../../shared/schema/case.ts';
import { paperEntryId } from '../../../../shared/schema/paper-entry.ts';
import { sheetId } from '../../../../shared/schema/sheet.ts';
import { hubDocuments } from '../../../helpers/hub-documents.ts';
import { first, gradedWork, scoredSheet, seedOf } from '../../../helpers/graded-work.ts';
import { stamp } from '../../../helpers/sample-documents.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

/** The viewer's own declaration that he keeps out; everybody else's sheets are what is hidden. */
const ownRecusal = scoredSheet({
  party: 'panel',
  raterId: 'm3',
  points: 0,
  more: { recused: true, recuseReason: '亲属', scores: {}, proxyReason: null },
});

const paper = sheetId(first.id, 'panel', 'm1');
const about = {
  ...stamp,
  cycleId: '2026',
  townshipCode: first.townshipCode,
  candidacyId: first.id,
  office: 'city' as const,
};
const hiddenCases: readonly Case[] = [
  {
    ...about,
    id: `${paper}|return1`,
    detail: { kind: 'return', sheetId: paper, version: 1, reason: '88 分偏高', items: [] },
  },
  {
    ...about,
    id: paperEntryId(paper, 1),
    detail: { kind: 'paper-entry', sheetId: paper, pass: 1, by: '周小燕', points: { A1: 8800 } },
  },
];

/** What the candidate and his township gave is hidden as well from whoever keeps out. */
type Hides = 'the panel’s' | 'everything';

/** The counts tell the rates item, on which everybody's points are the same. */
const withCounts = (
  { unions, candidacies }: CycleDocuments,
  known: boolean,
): Pick<CycleDocuments, 'unions' | 'candidacies'> => {
  const counts = { asOf: '2026-10-31', employees: 137, members: 131, verified: 129, overReason: null };
  const snapshot = known ? { snapshot: counts, snapshotAt: '2026-11-01T00:00:00.000Z' } : null;
  const none = { snapshot: null, snapshotAt: null };
  return {
    unions: unions.map((union) =>
      union.id === first.unionId ? { ...union, membership: known ? counts : null } : union,
    ),
    candidacies: candidacies.map((candidacy) =>
      candidacy.id === first.id ? { ...candidacy, ...(snapshot ?? none) } : candidacy,
    ),
  };
};

/** What a PC would hold if rows came to it that are not its viewer's, and what it holds otherwise. */
function documentsOf(hidden: boolean, hides: Hides) {
  const work = gradedWork();
  const others = work.sheets.filter(
    ({ party, raterId }) => (party !== 'panel' && hides === 'the panel’s') || (hidden && raterId !== 'm3'),
  );
  const documents: CycleDocuments = {
    ...work,
    ...(hides === 'everything' && withCounts(work, hidden)),
    sheets: [...others, ownRecusal],
    cases: hidden ? [...hiddenCases] : [],
  };
  const { townshipCode, unionId, personId, id } = first;
  const known = { townshipCode, unionId, personId, cycleId: '2026' };
  const result = { ...hubDocuments.results(), ...known, id, schemeKey: 'plain@3' };
  const certificate = { ...hubDocuments.certificates(), ...known, candidacyId: id };
  const more = hidden ? { results: [result], certificates: [certificate] } : {};
  return { ...seedOf(documents), ...more };
}

const Provenance = () => (
  <ProvenanceDrawer subject={{ candidacyId: first.id }} onBack={null} onClose={() => undefined} />
);

const sheetRoute = '/sheets/:candidacyId/:party/:raterId?';
const encoded = encodeURIComponent(first.id);
const screens: readonly (readonly [ComponentType, string, string])[] = [
  [HomePage, '/home', '/home'],
  [CandidaciesPage, '/candidacies', '/candidacies'],
  [CandidacyPage, '/candidacies/:id', `/candidacies/${encoded}`],
  [ScoreSheetPage, sheetRoute, `/sheets/${encoded}/panel/m1`],
  [ScoreSheetPage, sheetRoute, `/sheets/${encoded}/panel/m3`],
  [WorklistPage, '/worklist', '/worklist'],
  [PanelPage, '/panel', '/panel'],
  [ResultsPage, '/results', '/results'],
  [NoticePage, '/notice', '/notice'],
  [AnomaliesPage, '/anomalies', '/anomalies'],
  [SubsidyPage, '/subsidy', '/subsidy'],
  [CyclesPage, '/cycles', '/cycles'],
  [RosterPage, '/roster', '/roster'],
  [CertificatesPage, '/certificates', '/certificates'],
  [Provenance, '/provenance', '/provenance'],
];

// jsdom lays nothing out and has nowhere to scroll to.
Element.prototype.scrollIntoView = () => undefined;

const still = 12;
const pause = () => new Promise((resolve) => setTimeout(resolve, 25));

/** What stands side by side in the page: each screen, and after them what opened above them. */
const textsNow = (): string[] => Array.from(document.body.children, ({ textContent }) => textContent);

/** The texts of the page once nothing loads and they have stayed the same for a while. */
async function settledTexts(): Promise<readonly string[]> {
  let [texts, same] = [textsNow(), 0];
  while (same < still) {
    await pause();
    const now = textsNow();
    // The last one, a drawer, stands above the page and leaves its own place empty.
    const isBlank = now.length <= screens.length || now.slice(0, screens.length - 1).includes('');
    const loads = isBlank || document.querySelector('.ant-spin-spinning') !== null;
    same = !loads && now.join('\0') === texts.join('\0') ? same + 1 : 0;
    texts = now;
  }
  return texts;
}

/** Every screen, all of them open at once: waiting for each alone would take most of the time. */
async function readScreens(profile: Profile, hidden: boolean, hides: Hides): Promise<readonly string[]> {
  const services = await openTestServices(profile, documentsOf(hidden, hides));
  for (const [Screen, path, at] of screens) renderScreen(services, <Screen />, { path, at });
  const texts = await settledTexts();
  await closeTestServices();
  const [shown, above] = [texts.slice(0, screens.length), texts.slice(screens.length)];
  return [...shown.map((text, index) => `${screens[index]?.[2] ?? ''}\n${text}`), ...above.toSorted()];
}

test.each([
  ['a township before the announcement', testProfiles.township, 'the panel’s'],
  [
    'row 15: a member recused from his own township',
    { ...testProfiles.panel, panelMemberId: 'm7' },
    'everything',
  ],
  [
    'row 16: a member who has declared himself out',
    { ...testProfiles.panel, panelMemberId: 'm3' },
    'everything',
  ],
] as const)(
  '%s reads the same on every screen with and without what is hidden',
  async (_, profile, hides) => {
    const without = await readScreens(profile, false, hides);
    expect(await readScreens(profile, true, hides)).toEqual(without);
    expect(without.join('\n')).toContain('潘建军');
    expect(without.join('\n')).not.toContain('Application Error');
  },
  180_000,
);

test('the city, to whom it belongs, reads something else', async () => {
  const without = await readScreens(testProfiles.city, false, 'the panel’s');
  expect(await readScreens(testProfiles.city, true, 'the panel’s')).not.toEqual(without);
}, 180_000);
