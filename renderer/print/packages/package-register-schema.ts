import { Type, type Static } from 'typebox';

const text = Type.String({ maxLength: 600 });

/** U盘交换登记簿: what was carried to and from an office, for its files. */
export const packageRegisterSchema = Type.Object(
  {
    unit: text,
    at: text,
    rows: Type.Array(
      Type.Object(
        { at: text, direction: text, device: text, serial: text, contents: text, by: text, sha256: text },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type PackageRegisterData = Static<typeof packageRegisterSchema>;
