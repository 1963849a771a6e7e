import { Type } from 'typebox';
import { hubOutcomeSchema } from '../sync/hub-outcome.ts';
import { evidencePartBytes, maxEvidenceBytes, MissingEvidenceSchema } from '../sync/evidence-protocol.ts';
import { channel, exact, nothing } from './channel.ts';

/** The demo's files lie apart from a working office's. */
const mode = Type.Union([Type.Literal('demo'), Type.Literal('office')]);
/** Names a file, and a place on the disk. */
const sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });
/** Names a file that is being written. */
const draft = Type.String({ pattern: '^[a-z0-9-]{1,40}$' });
const offset = Type.Integer({ minimum: 0, maximum: maxEvidenceBytes });
const bytes = Type.Integer({ minimum: 0, maximum: maxEvidenceBytes });
const documentId = Type.String({ minLength: 1, maxLength: 120 });
const fileName = Type.String({ minLength: 1, maxLength: 100 });

/** Some of a file's bytes, few enough that nobody waits while they cross. */
const part = Type.Refine(
  Type.Unsafe<Uint8Array<ArrayBuffer>>({}),
  (value) => value instanceof Uint8Array && value.length <= evidencePartBytes,
);

const done = hubOutcomeSchema(Type.Object({}));

/**
 * The bytes of evidence on this machine, by their SHA-256, and their way to and from the hub. Files are written and
 * read in parts.
 */
export const evidenceChannels = {
  /** Adds a part to a draft; offset 0 begins it anew. Fails with DISK_NEARLY_FULL, before anything is written. */
  write: channel(exact({ mode, draft, offset, part }), nothing),
  /** Keeps the draft, on disk when it resolves. Fails with EVIDENCE_NOT_ON_THIS_PC when there is none. */
  finish: channel(exact({ mode, draft }), exact({ sha256, bytes })),
  /** The part of a file from `offset` on. Fails with EVIDENCE_NOT_ON_THIS_PC. */
  read: channel(exact({ mode, sha256, offset }), part),
  /** Which of these files are on this machine. */
  stored: channel(
    exact({ mode, hashes: Type.Array(sha256, { maxItems: 20_000 }) }),
    Type.Array(sha256, { maxItems: 20_000 }),
  ),
  remove: channel(exact({ mode, sha256 }), nothing),
  /** Forgets the demo's files. */
  clear: channel(exact({ mode: Type.Literal('demo') }), nothing),
  /**
   * Shows a file outside the app: the desktop app opens a copy in the system's viewer, a browser saves one. Fails
   * with EVIDENCE_NOT_ON_THIS_PC, EVIDENCE_DAMAGED.
   */
  open: channel(exact({ mode, sha256, fileName }), nothing),
  /** Sends what the hub does not have yet of a document's file; goes on where an earlier call was cut. */
  upload: channel(exact({ mode, id: documentId, sha256 }), done),
  /** Fetches a document's file. Fails with EVIDENCE_DAMAGED, and keeps nothing, when its bytes are others. */
  download: channel(exact({ mode, id: documentId, sha256, bytes }), done),
  /** What has not arrived at the hub. */
  missing: channel(nothing, hubOutcomeSchema(MissingEvidenceSchema)),
};
