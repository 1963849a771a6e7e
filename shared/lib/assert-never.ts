/** Makes a `switch` over a closed union total: adding a member stops the build here. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
