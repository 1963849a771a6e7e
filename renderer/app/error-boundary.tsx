import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../ui/show-error.ts';

function CrashPage({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  return (
    <Result
      status="warning"
      title={t('shell.crash.title')}
      subTitle={t('shell.crash.text')}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {t('shell.crash.reload')}
        </Button>
      }
    >
      <pre>{errorMessage(error)}</pre>
    </Result>
  );
}

/** Catches what a screen did not expect, says that the data is safe, and offers the way back. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return this.state.error === null ? this.props.children : <CrashPage error={this.state.error} />;
  }
}
