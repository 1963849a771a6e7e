import { Form, type FormProps } from 'antd';
import { useId, type ReactNode } from 'react';

interface OwnFormProps<Values> extends Omit<FormProps<Values>, 'children' | 'name'> {
  readonly children: ReactNode;
}

/** A form whose fields are its own: without a name, a label would point at the field of that name in another open form. */
export function OwnForm<Values>(props: OwnFormProps<Values>) {
  return <Form<Values> {...props} name={useId()} />;
}
