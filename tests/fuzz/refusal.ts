import { AppError } from '../../shared/lib/app-error.ts';
import { errorText } from '../../shared/lib/error-texts.ts';

/** A refusal whose words have a gap tells nobody what to do. */
function assertTold({ code, params }: AppError): void {
  const names = Array.from(errorText('zh-CN', code, {}).matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
  const missing = names.filter((name) => params[name] === undefined);
  assertThat(missing.length === 0, `${code} is told without ${missing.join()}`);
}

/** What a parser gave, or by which code it refused in words. */
type Reading<T> =
  { readonly value: T; readonly refusal: null } | { readonly value: null; readonly refusal: string };

/** Any failure but a refusal in words by one of the codes is what the fuzzer looks for. */
export async function readingOf<T>(codes: RegExp, work: () => Promise<T> | T): Promise<Reading<T>> {
  try {
    return { value: await work(), refusal: null };
  } catch (error) {
    if (error instanceof AppError && codes.test(error.code)) {
      assertTold(error);
      return { value: null, refusal: error.code };
    }
    throw error;
  }
}

/** The parser's answer, or null when it refused in words. */
export const unlessRefused = async <T>(codes: RegExp, work: () => Promise<T> | T): Promise<T | null> =>
  (await readingOf(codes, work)).value;

/** @throws Error with `what` */
export function assertThat(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}
