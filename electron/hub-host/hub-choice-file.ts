import { Type, type Static } from 'typebox';
import { usualHubPort, type HubHostChoice } from '../../shared/ipc/hub-host.ts';
import { readJson } from '../files/read-json.ts';
import { replaceFile } from '../files/replace-file.ts';

const ChoiceFile = Type.Object({
  on: Type.Boolean(),
  lan: Type.Boolean(),
  port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  tls: Type.Optional(Type.Boolean()),
});

/** What a clerk last chose: whether the hub starts with the app, and how. */
export type KeptChoice = HubHostChoice & Readonly<Pick<Static<typeof ChoiceFile>, 'on'>>;

/** A damaged file counts as none: the hub stays off until somebody turns it on, and its data is elsewhere. */
export function readHubChoice(path: string): KeptChoice {
  const file = readJson(path, ChoiceFile);
  return file.kind === 'read' ? file.value : { on: false, lan: false, port: usualHubPort };
}

/** Durable when it returns. */
export const writeHubChoice = (path: string, choice: KeptChoice): void =>
  replaceFile(path, JSON.stringify(choice, null, 2));
