import { Form, type FormProps } from 'antd';
import { useId } from 'react';

/** A form whose fields are its own: without a name, a label would point at the field of that name in another open form. */
export function OwnForm<Values>(props: FormProps<Values>) {
  return <Form<Values> {...props} name={useId()} />;
}
