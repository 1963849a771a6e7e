import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { ChangeSpan } from './change-span.ts';
import type { SqlDriver, SqlSession } from './sql-driver.ts';

const MessageSchema = Type.Object({
  /** The store that made the changes, which has told its own listeners already. */
  by: Type.String(),
  cityId: Type.String(),
  after: Type.Integer({ minimum: 0 }),
  upTo: Type.Integer({ minimum: 1 }),
});

/** What a store hears of the changes that others make on its database. */
export interface ForeignChanges {
  readonly onChanges: (span: ChangeSpan) => void;
  /** Some may not have been heard of. */
  readonly onMissed: () => void;
}

export interface CityBus {
  readonly announce: (session: SqlSession, span: ChangeSpan) => Promise<void>;
  /** @returns what ends it */
  readonly listen: (listener: ForeignChanges) => Promise<() => Promise<void>>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Carries spans of changes between the stores on one database. They hold numbers and never a document. */
export function createCityBus({ bus }: SqlDriver): CityBus {
  const by = randomUUID();
  return {
    announce: async (session, span) => {
      if (span.upTo > span.after) await bus?.send(session, JSON.stringify({ by, ...span }));
    },
    listen: async ({ onChanges, onMissed }) => {
      const onMessage = (text: string): void => {
        const message = parse(text);
        if (Value.Check(MessageSchema, message) && message.by !== by) onChanges(message);
      };
      return (await bus?.listen(onMessage, onMissed)) ?? (async () => undefined);
    },
  };
}
