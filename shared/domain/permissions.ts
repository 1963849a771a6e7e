import type { CollectionName, DocumentOf } from '../schema/registry.ts';
import { panelRaterOf } from '../schema/sheet.ts';
import { deviceKeyEnd, deviceKeyEntry } from '../schema/submission-signature.ts';
import { isCityOffice, isTownshipActor, type Actor } from './actor.ts';
import { isCityMatter } from './city-matter.ts';
import { isClosedTo } from './closed-to.ts';
import { isDeskMatter } from './desk-matter.ts';
import { isOpenMatter } from './open-matter.ts';
import { isResultMatter } from './result-matter.ts';
import { isAccountMatter, isSubsidyMatter } from './subsidy-matter.ts';

/** `transfer` hands a document from one township to another and changes nothing else. */
export type Action = 'read' | 'create' | 'update' | 'remove' | 'transfer';

/** What a rule may look at beside the document itself. */
export interface PermissionContext {
  /** Whether the results of a cycle have been announced; before that a township sees no panel sheet. */
  readonly isPublished: (cycleId: string) => boolean;
}

type Rule<N extends CollectionName> = (
  actor: Actor,
  document: DocumentOf<N>,
  context: PermissionContext,
) => boolean;

interface Rules<N extends CollectionName> {
  readonly read: Rule<N>;
  readonly write: Rule<N>;
  /** Documents that are only ever added: a correction is a new document. */
  readonly appendOnly?: true;
  /** Documents that go along when an enterprise or a person moves to another township. */
  readonly transferable?: true;
}

const ownTownship = (actor: Actor, document: { readonly townshipCode: string }): boolean =>
  isTownshipActor(actor) && document.townshipCode === actor.orgCode;

const cityReader = (actor: Actor): boolean => !isTownshipActor(actor) && actor.role !== 'panelMember';
const inScope = (actor: Actor, document: { readonly townshipCode: string }): boolean =>
  isTownshipActor(actor) ? document.townshipCode === actor.orgCode : true;

const everyone = (): boolean => true;

const townshipOwned = { read: inScope, write: ownTownship };
/** What belongs to a cycle stays with the township that graded; the roster moves on. */
const roster = { ...townshipOwned, transferable: true } as const;
const cityOwned = { read: everyone, write: isCityOffice };

const mayReadSheet: Rule<'sheets'> = (actor, sheet, context) => {
  if (actor.role === 'panelMember') {
    return sheet.party === 'panel' ? sheet.raterId === actor.panelMemberId : !isClosedTo(actor, sheet);
  }
  if (isTownshipActor(actor)) {
    // What a member has not handed in is nobody's business but the panel's, after the announcement too.
    const isShown = sheet.party !== 'panel' || (!sheet.draft && context.isPublished(sheet.cycleId));
    return ownTownship(actor, sheet) && isShown;
  }
  return true;
};

/** Finance pays; that a list is right may be checked by the city office as well. */
const mayWriteSubsidy: Rule<'cases'> = (actor, { office, detail }) => {
  const isCheck = detail.kind === 'batchStep' && detail.step === 'checked';
  return office === 'city' && (actor.role === 'finance' || (isCheck && isCityOffice(actor)));
};

const mayWriteCase: Rule<'cases'> = (actor, item, context) => {
  if (isSubsidyMatter(item.detail)) return mayWriteSubsidy(actor, item, context);
  if (item.office === 'city') return isCityOffice(actor);
  const { detail } = item;
  const isTheCitys = isResultMatter(detail) || isCityMatter(detail) || isOpenMatter(detail);
  return !isTheCitys && ownTownship(actor, item);
};

/**
 * A panel member is told why his own sheet came back, and nothing of another member's; a township hears of the
 * panel's sheets, and of what became of them, when it sees them. Notices and objections stay with the city, which
 * prints them; what somebody asked of an office's desk is no member's; what tells a level goes where the result is read.
 */
const mayReadCase: Rule<'cases'> = (actor, item, context) => {
  const { detail } = item;
  if (isOpenMatter(detail)) return true;
  if (isAccountMatter(detail)) return actor.role === 'finance';
  if (isCityMatter(detail)) return cityReader(actor);
  if (isDeskMatter(detail)) return cityReader(actor) || ownTownship(actor, item);
  if (isResultMatter(detail)) {
    return cityReader(actor) || (ownTownship(actor, item) && context.isPublished(item.cycleId));
  }
  const rater = detail.kind === 'return' ? panelRaterOf(detail.sheetId) : null;
  if (actor.role === 'panelMember') {
    return rater === null ? !isClosedTo(actor, item) : rater === actor.panelMemberId;
  }
  return (
    cityReader(actor) || (ownTownship(actor, item) && (rater === null || context.isPublished(item.cycleId)))
  );
};

const mayWriteSheet: Rule<'sheets'> = (actor, sheet) => {
  if (sheet.party !== 'panel') return ownTownship(actor, sheet);
  // The city office keys the paper sheets of members who have no PC; `proxyReason` says so.
  return (
    (actor.role === 'panelMember' && sheet.raterId === actor.panelMemberId) ||
    (isCityOffice(actor) && sheet.proxyReason !== null)
  );
};

/** The city keeps a record of its own beside the township's application. */
const mayWriteApplication: Rule<'applications'> = (actor, application) =>
  application.office === 'city' ? isCityOffice(actor) : ownTownship(actor, application);

/** Who is qualified tells nobody's level, so a township hears of it at once. */
const mayReadCertificate: Rule<'certificates'> = (actor, { kind, cycleId, townshipCode }, context) =>
  cityReader(actor) ||
  (ownTownship(actor, { townshipCode }) && (kind === 'qualification' || context.isPublished(cycleId)));

const rules: { readonly [N in CollectionName]: Rules<N> } = {
  orgUnits: cityOwned,
  schemes: cityOwned,
  cycles: cityOwned,
  unions: roster,
  people: roster,
  candidacies: townshipOwned,
  sheets: { read: mayReadSheet, write: mayWriteSheet },
  results: {
    read: (actor, result, context) =>
      cityReader(actor) || (ownTownship(actor, result) && context.isPublished(result.cycleId)),
    write: isCityOffice,
  },
  cases: {
    read: mayReadCase,
    write: mayWriteCase,
  },
  applications: { read: inScope, write: mayWriteApplication, transferable: true },
  certificates: { read: mayReadCertificate, write: isCityOffice },
  evidence: {
    read: (actor, document) => inScope(actor, document) && !isClosedTo(actor, document),
    write: ownTownship,
  },
  audit: {
    // What became of a panel sheet, and why, would tell of its points.
    read: (actor, event) =>
      cityReader(actor) || (ownTownship(actor, event) && panelRaterOf(event.documentId) === null),
    write: (actor, event) =>
      event.updatedBy === actor.id &&
      inScope(actor, event) &&
      // No office puts a key on record in the name of another: by it sheets are held to be that office's.
      (event.action !== deviceKeyEntry.action || event.townshipCode === actor.orgCode) &&
      (event.action !== deviceKeyEnd.action || actor.role === 'cityAdmin'),
    appendOnly: true,
  },
};

/**
 * Whether the actor may do this to the document. For an update ask twice, with the stored and with the new
 * document: a row must not be carried across a border it belongs behind.
 */
export function may<N extends CollectionName>(
  actor: Actor,
  action: Action,
  collection: N,
  document: DocumentOf<N>,
  context: PermissionContext,
): boolean {
  const rule: Rules<N> = rules[collection];
  switch (action) {
    case 'read':
      return rule.read(actor, document, context);
    case 'create':
      return rule.write(actor, document, context);
    case 'update':
    case 'remove':
      return rule.appendOnly !== true && rule.write(actor, document, context);
    case 'transfer':
      return rule.transferable === true && isCityOffice(actor);
  }
}
