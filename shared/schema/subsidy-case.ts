import { Type, type Static } from 'typebox';
import { codeField, dateField, idField, nullable, shortText } from './fields.ts';

const detail = <P extends Type.TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

const lineNo = Type.Integer({ minimum: 1, maximum: 500 });
const month = Type.Integer({ minimum: 1, maximum: 12 });
/** Below zero after a payment that was corrected downwards has come back from the bank. */
const settledFen = Type.Integer({ minimum: -100_000_000, maximum: 100_000_000 });
const fen = Type.Integer({ minimum: 0, maximum: 100_000_000 });
const supplementNo = Type.Integer({ minimum: 1, maximum: 999 });
const sha256Field = Type.String({ pattern: '^[0-9a-f]{64}$' });

const holderAndBank = {
  holder: Type.String({ minLength: 1, maxLength: 60 }),
  bank: Type.String({ minLength: 1, maxLength: 100 }),
};
const payee = { ...holderAndBank, number: Type.String({ pattern: '^[0-9]{6,30}$' }) };
/** In full, or its last four digits once the payee has taken his consent back. */
const frozenPayee = { ...holderAndBank, number: Type.String({ pattern: '^([0-9]{6,30}|[*]{4}[0-9]{4})$' }) };

/** One of the two keyings of a payee's account, by whoever wrote the document; finance alone reads it. */
export const AccountDetailSchema = detail({
  kind: Type.Literal('account'),
  personId: codeField,
  turn: Type.Union([Type.Literal(1), Type.Literal(2)]),
  ...payee,
  /** When the payee consented to its use in writing (个人信息保护法 art. 29); absent while he has not. */
  consentOn: Type.Optional(dateField),
  /** What he was told before, and how he said yes. */
  consent: Type.Optional(
    detail({
      /** The version of the 告知书. */
      notice: Type.String({ minLength: 1, maxLength: 40 }),
      way: Type.Union([Type.Literal('paper'), Type.Literal('inPerson')]),
      takenBy: shortText,
      /** Where the signed paper is kept, empty when nobody said. */
      filedAt: shortText,
    }),
  ),
  byName: shortText,
});

/** Brings the months `first` to `last` of one candidacy from `from` to `to` fen a month. Names are as on paper. */
const line = detail({
  no: lineNo,
  candidacyId: idField,
  personId: codeField,
  name: shortText,
  union: shortText,
  township: shortText,
  level: shortText,
  first: month,
  last: month,
  from: settledFen,
  to: fen,
  /** Withheld income tax in fen; finance decides it, nothing computes it. */
  tax: fen,
});

/** 发放批次: a list of payments, or of amounts to recover, that never changes. */
export const BatchDetailSchema = detail({
  kind: Type.Literal('batch'),
  number: codeField,
  direction: Type.Union([Type.Literal('pay'), Type.Literal('recover')]),
  lines: Type.Array(line, { minItems: 1, maxItems: 500 }),
  /** SHA-256 of the accounts' document, whose salt keeps it from telling them; null where nothing goes to the bank. */
  accountsHash: nullable(sha256Field),
  byName: shortText,
  /** The newest supplement at the time, on a batch of an archived year. */
  supplement: Type.Optional(supplementNo),
});

/** The accounts of a batch as they were frozen with it; finance alone reads them. */
export const BatchAccountsDetailSchema = detail({
  kind: Type.Literal('batchAccounts'),
  batchId: idField,
  salt: Type.String({ minLength: 16, maxLength: 64 }),
  rows: Type.Array(detail({ no: lineNo, ...frozenPayee }), { maxItems: 500 }),
  /** As on its batch. */
  supplement: Type.Optional(supplementNo),
});

/** What was done with a batch, by whoever wrote the document; `hash` names the list it was done with. */
export const BatchStepDetailSchema = detail({
  kind: Type.Literal('batchStep'),
  batchId: idField,
  step: Type.Union([Type.Literal('checked'), Type.Literal('handed'), Type.Literal('cancelled')]),
  hash: sha256Field,
  byName: shortText,
  reason: Type.String({ maxLength: 500 }),
});

/** What the bank, or a receipt, says became of lines of a batch. */
export const ReceiptDetailSchema = detail({
  kind: Type.Literal('receipt'),
  batchId: idField,
  outcomes: Type.Array(
    detail({
      no: lineNo,
      result: Type.Union([Type.Literal('paid'), Type.Literal('returned')]),
      on: dateField,
      note: shortText,
    }),
    { minItems: 1, maxItems: 500 },
  ),
});

/**
 * Takes back that a line came back from the bank, as these receipts say; what a later one says counts again. It is
 * possible only while nothing else has been paid in the line's place.
 */
export const ReceiptUndoDetailSchema = detail({
  kind: Type.Literal('receiptUndo'),
  batchId: idField,
  no: lineNo,
  receipts: Type.Array(idField, { minItems: 1, maxItems: 100 }),
  byName: shortText,
  reason: Type.String({ minLength: 1, maxLength: 500 }),
});

export const subsidyDetailSchemas = [
  AccountDetailSchema,
  BatchDetailSchema,
  BatchAccountsDetailSchema,
  BatchStepDetailSchema,
  ReceiptDetailSchema,
  ReceiptUndoDetailSchema,
] as const;

export type AccountDetail = Static<typeof AccountDetailSchema>;
export type BatchDetail = Static<typeof BatchDetailSchema>;
export type BatchLine = Static<typeof line>;
export type BatchAccountsDetail = Static<typeof BatchAccountsDetailSchema>;
export type BatchStepDetail = Static<typeof BatchStepDetailSchema>;
export type ReceiptDetail = Static<typeof ReceiptDetailSchema>;
export type ReceiptUndoDetail = Static<typeof ReceiptUndoDetailSchema>;
export type SubsidyDetail =
  AccountDetail | BatchDetail | BatchAccountsDetail | BatchStepDetail | ReceiptDetail | ReceiptUndoDetail;

/** What all subsidy documents of a cycle name in place of a candidacy: they are settled together. */
export const subsidyLedger = (cycleId: string): string => `${cycleId}|subsidy`;

export const accountId = (cycleId: string, personId: string, turn: 1 | 2): string =>
  `${subsidyLedger(cycleId)}|account|${personId}|${turn}`;
