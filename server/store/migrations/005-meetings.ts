import type { SchemaStep } from '../schema-step.ts';

/**
 * 2026-11. Meetings of the panel (评审会) held on this hub or taken over from another, the codes by which members
 * join, and the browser sessions that are good for one meeting only.
 */
export const meetingsStep: SchemaStep = {
  number: 5,
  statements: [
    `CREATE TABLE meetings (
      city_id TEXT NOT NULL,
      id TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (city_id, id)
    )`,
    `CREATE TABLE meeting_codes (
      city_id TEXT NOT NULL,
      code_hash TEXT NOT NULL,
      meeting_id TEXT NOT NULL,
      member_id TEXT NOT NULL,
      expires_at TEXT NOT NULL,
      used_at TEXT,
      PRIMARY KEY (city_id, code_hash)
    )`,
    `CREATE TABLE meeting_sessions (
      city_id TEXT NOT NULL,
      session_id TEXT NOT NULL,
      meeting_id TEXT NOT NULL,
      member_id TEXT NOT NULL,
      joined_at TEXT NOT NULL,
      contact_at TEXT NOT NULL,
      PRIMARY KEY (city_id, session_id)
    )`,
    'CREATE INDEX meeting_sessions_by_meeting ON meeting_sessions (city_id, meeting_id)',
  ],
};
