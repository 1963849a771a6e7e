import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { useAskedField } from './asked-field.ts';

/** Brings a form to the field another screen sent the user to, with the reason under it. */
export function useMendField<Values>(form: FormInstance<Values>): void {
  const asked = useAskedField();
  const [field, reason] = [asked?.field, asked?.reason];
  useEffect(() => {
    if (field === undefined || !Object.hasOwn(form.getFieldsValue(true) ?? {}, field)) return;
    if (reason) form.setFields([{ name: field as never, errors: [reason] }]);
    form.focusField(field);
    form.scrollToField(field, { block: 'center' });
  }, [form, field, reason]);
}
