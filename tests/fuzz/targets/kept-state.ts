import fc from 'fast-check';
import {
  keepPrintPaper,
  mostShift,
  readPrintPaper,
} from '../../../renderer/features/certificates/print-paper.ts';
import { rememberColumns, rememberedColumns } from '../../../renderer/features/import/remembered-columns.ts';
import { readWebProfile, writeWebProfile } from '../../../renderer/platform/web-profile.ts';
import { closeDrafts, openDrafts, readDraft } from '../../../renderer/ui/draft-shelf.ts';
import { readLanguage } from '../../../renderer/ui/language-choice.ts';
import { readKeptObject } from '../../../renderer/ui/read-kept-object.ts';
import { importDataKey } from '../../../shared/crypto/data-key.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes } from '../mutate-bytes.ts';
import { jsonText, mutatedJson } from '../mutate-json.ts';
import { assertThat, unlessRefused } from '../refusal.ts';

/** As browsers have it, in memory: names are those of the entries. */
function installStorage(): Record<string, string> {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (name: string) => (Object.hasOwn(kept, name) ? kept[name] : null),
    setItem: (name: string, text: string) => void (kept[name] = text),
    removeItem: (name: string) => void Reflect.deleteProperty(kept, name),
  };
  const storage = new Proxy(kept, { get: (_, name) => methods[name as keyof typeof methods] });
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
  return kept;
}

const labels = ['工会名称', '__proto__'];

/** What a browser has kept of this program, as another version, a tool or a full disk leaves it: nothing fails on it. */
export async function openTarget(): Promise<Attack> {
  const kept = installStorage();
  const key = await importDataKey(new Uint8Array(32).fill(9));
  keepPrintPaper({ kind: 'blank', shift: { right: 1, down: -2 } });
  rememberColumns('o', labels, { name: 0 });
  writeWebProfile({
    format: 1,
    mode: 'demo',
  } as unknown as Parameters<typeof writeWebProfile>[0]);
  kept['gongping.draft.reason'] = JSON.stringify({ reason: '超期' });
  kept['gongping.language'] = 'en';
  const names = Object.keys(kept);
  const values = names.map((name) => kept[name] ?? '');
  const parsed = values.map((text): unknown => readKeptObject(text) ?? text);
  const text = fc.oneof(
    mutatedBytes(values.map((value) => Buffer.from(value))).map((bytes) =>
      Buffer.from(bytes).toString('utf8'),
    ),
    mutatedJson(fc.constantFrom(...parsed)).map(jsonText),
  );
  return makeAttack(fc.array(text, { minLength: names.length, maxLength: names.length }), async (texts) => {
    for (const [place, name] of names.entries()) kept[name] = texts[place] ?? '';
    const { shift } = readPrintPaper();
    assertThat(
      [shift.right, shift.down].every((one) => Math.abs(one) <= mostShift),
      'a shift of no printer',
    );
    const columns = Object.values(rememberedColumns('o', labels) ?? {});
    assertThat(
      columns.every((one) => Number.isInteger(one) && one >= 0),
      'a column that is none',
    );
    rememberColumns('o', labels, { name: 3 });
    assertThat(rememberedColumns('o', labels)?.['name'] === 3, 'columns that are not remembered');
    assertThat(['zh-CN', 'en'].includes(readLanguage()), 'a language that nobody speaks');
    await unlessRefused(/^PROFILE_UNREADABLE$/, readWebProfile);
    await openDrafts(key);
    const draft = readKeptObject(readDraft('reason'));
    assertThat(draft === null || typeof draft === 'object', 'a draft that is no form');
    closeDrafts();
    return texts.some((one) => readKeptObject(one) !== null);
  });
}
