import { Alert, App, Form, Input, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { turnOf } from '../../../shared/domain/account-standing.ts';
import { assumedPrivacyRules } from '../../../shared/domain/privacy/standing-rules.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { consentPaper } from '../../print/office/consent-paper.ts';
import { officeJob } from '../../print/office/office-job.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { useCommand } from '../../ui/use-command.ts';
import { ConsentFields } from './consent-fields.tsx';
import { consentOf, type ConsentValues } from './consent-values.ts';
import type { DueRow } from './due-rows.ts';
import { passesLuhn } from '../../../shared/lib/passes-luhn.ts';
import type { SubsidyView } from './use-subsidy.ts';
import { OwnForm } from '../../ui/own-form.tsx';
import styles from './account-dialog.module.css';

interface AccountDialogProps {
  readonly view: SubsidyView;
  readonly row: DueRow;
  readonly onClose: () => void;
}

interface AccountValues extends ConsentValues {
  readonly holder: string;
  readonly bank: string;
  readonly number: string;
}

const digitsOf = (typed: string): string => typed.replaceAll(/\s/g, '');

/** Keys a payee's account; the second person keys it blind. Nothing typed here is kept as a draft on the PC. */
export function AccountDialog({ view, row: { line }, onClose }: AccountDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { bridge, repositories, store } = useServices();
  const [form] = Form.useForm<AccountValues>();
  const number = digitsOf(Form.useWatch('number', form) ?? '');
  const { busy, run } = useCommand();
  const printing = useCommand();
  const { data: rules = assumedPrivacyRules } = useQuery(
    () => repositories.privacy.watchRules(),
    [repositories],
  );
  const { name, candidacy } = line;
  const isAgain = view.accounts.get(candidacy.personId)?.kind === 'confirmed';
  const isFirst = turnOf(view.ledger, candidacy.personId, store.actor.id) === 1;
  const save = async (values: AccountValues) => {
    const payee = {
      holder: values.holder.trim(),
      bank: values.bank.trim(),
      number: digitsOf(values.number),
      ...consentOf(values, rules.noticeVersion),
    };
    const saved = await run(() => repositories.subsidies.keyAccount(view.cycleId, candidacy.personId, payee));
    if (!saved) return;
    void message.success(t('subsidy.account.saved', { name }));
    onClose();
  };
  const print = async () => {
    const { unit, township } = line;
    const sheet = consentPaper(view.city, rules, { name, unit, township });
    const fileName = paperText('privacy.consent.paperName', { name });
    const printed = await bridge.print.toPdf(officeJob(null, [sheet], fileName, store.clock.now()));
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
  };
  return (
    <Modal
      open
      width={640}
      style={{ top: 32 }}
      title={t(isFirst ? 'subsidy.account.titleFirst' : 'subsidy.account.titleSecond', { name })}
      okText={t('subsidy.account.save')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>
        {t(isAgain ? 'subsidy.account.againHint' : `subsidy.account.${isFirst ? 'firstHint' : 'secondHint'}`)}
      </p>
      <OwnForm
        form={form}
        layout="vertical"
        autoComplete="off"
        initialValues={{
          holder: name,
          bank: '',
          number: '',
          way: 'paper',
          consentOn: '',
          takenBy: store.actor.name,
          filedAt: '',
        }}
        onFinish={(values) => void save(values)}
      >
        <div className={styles['pair']}>
          <Form.Item
            name="holder"
            label={t('subsidy.account.holder')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item
            name="bank"
            label={t('subsidy.account.bank')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={100} />
          </Form.Item>
        </div>
        <Form.Item
          name="number"
          label={t('subsidy.account.number')}
          extra={t('subsidy.account.numberHint')}
          rules={[
            { required: true, whitespace: true },
            { pattern: /^\s*(\d\s*){6,30}$/, message: t('subsidy.account.numberWrong') },
          ]}
        >
          <Input inputMode="numeric" maxLength={60} />
        </Form.Item>
        {/^\d{16,19}$/.test(number) && !passesLuhn(number) && (
          <Alert type="warning" showIcon title={t('subsidy.account.luhn')} style={{ marginBottom: 16 }} />
        )}
        <ConsentFields rules={rules} busy={printing.busy} onPrint={() => void printing.run(print)} />
      </OwnForm>
      <Typography.Text type="secondary">{t('subsidy.account.consentHint')}</Typography.Text>
    </Modal>
  );
}
