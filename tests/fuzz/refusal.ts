import { AppError } from '../../shared/lib/app-error.ts';
import { errorText } from '../../shared/lib/error-texts.ts';

/** A refusal whose words have a gap tells nobody what to do. */
function assertTold({ code, params }: AppError): void {
  const names = Array.from(errorText('zh-CN', code, {}).matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
  const missing = names.filter((name) => params[name] === undefined);
  assertThat(missing.length === 0, `${code} is told without ${missing.join()}`);
}

/** The parser's answer, or null when it refused in words; any other failure is what the fuzzer looks for. */
export async function unlessRefused<T>(codes: RegExp, work: () => Promise<T> | T): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && codes.test(error.code)) {
      assertTold(error);
      return null;
    }
    throw error;
  }
}

/** @throws Error with `what` */
export function assertThat(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}
