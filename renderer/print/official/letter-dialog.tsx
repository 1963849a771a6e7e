import { Alert, Button, Flex, Form, Input, InputNumber, Modal, Radio, Switch } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { publicTextRule } from '../../ui/public-text-rule.ts';
import { useFormDraft } from '../../ui/use-form-draft.ts';
import { dressOf, type DressFields } from './dress-fields.ts';
import { redLineAt } from './letter-measures.ts';
import { missingFaces } from './missing-faces.ts';
import { letterNumbers } from './letter-numbers.ts';
import type { LetterDress, OfficialListData } from './official-list-schema.ts';
import { OwnForm } from '../../ui/own-form.tsx';

interface LetterDialogProps {
  /** Under which name what was chosen is kept for the next letter. */
  readonly draftKey: string;
  readonly letter: OfficialListData;
  /** A letter under a number has a head and 版记; a list that hangs out has neither. */
  readonly headed: boolean;
  readonly busy: boolean;
  readonly onPrint: (dress: LetterDress) => void;
  readonly onExport: (dress: LetterDress) => void;
  readonly onClose: () => void;
}

/** What a letter wears, asked before it is printed or exported, and which of its faces this PC lacks. */
export function LetterDialog({
  draftKey,
  letter,
  headed,
  busy,
  onPrint,
  onExport,
  onClose,
}: LetterDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<DressFields>();
  const draft = useFormDraft<DressFields>(draftKey);
  const mark = t('letter.defaultMark', { unit: letter.issuer });
  const initial: DressFields = {
    head: headed ? 'red' : 'none',
    mark,
    lineAt: redLineAt(mark),
    withImprint: headed,
    copyTo: '',
    printer: t('letter.defaultPrinter', { unit: letter.issuer }),
    ...draft.restored,
    // The day is this letter's own, never that of the one before.
    printedOn: letter.date,
  };
  const taken = (use: (dress: LetterDress) => void) =>
    void form.validateFields().then(
      () => use(dressOf({ ...initial, ...form.getFieldsValue(true) })),
      // The fields say what is amiss.
      () => undefined,
    );
  return (
    <Modal
      open
      width={620}
      title={letter.title}
      onCancel={onClose}
      footer={
        <Flex gap={8} justify="end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button loading={busy} title={t('letter.docxHint')} onClick={() => taken(onExport)}>
            {t('letter.docx')}
          </Button>
          <Button type="primary" loading={busy} onClick={() => taken(onPrint)}>
            {t('letter.ok')}
          </Button>
        </Flex>
      }
    >
      <MissingFaces />
      <NumbersAlert letter={letter} />
      <OwnForm
        form={form}
        layout="vertical"
        initialValues={initial}
        onValuesChange={(_, values: DressFields) => draft.keep({ ...initial, ...values })}
      >
        {headed && <DressFieldsOfLetter />}
      </OwnForm>
    </Modal>
  );
}

/** Which faces are missing on this PC: what is printed without them is no letter to the standard. */
function MissingFaces() {
  const { t } = useTranslation();
  const missing = useMemo(() => missingFaces(), []);
  if (missing.length === 0) return <Alert type="success" showIcon title={t('letter.allFaces')} />;
  const faces = missing.map((face) => t(`letter.face.${face}`)).join('、');
  return (
    <Alert
      type="warning"
      showIcon
      title={t('letter.missing', { faces })}
      description={t('letter.missingHint')}
    />
  );
}

/** A letter from before such numbers were refused, or one that an office may be called by: said, and left to the clerk. */
function NumbersAlert({ letter }: Pick<LetterDialogProps, 'letter'>) {
  const { t } = useTranslation();
  const found = letterNumbers(letter);
  if (found.length === 0) return null;
  const places = found.map(
    ({ place, kind, masked }) => `${t(`letter.place.${place}`)}：${t(`letter.number.${kind}`)} ${masked}`,
  );
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginTop: 12 }}
      title={t('letter.numbers')}
      description={places.join('；')}
    />
  );
}

function DressFieldsOfLetter() {
  const { t } = useTranslation();
  const head = Form.useWatch<DressFields['head']>('head');
  const withImprint = Form.useWatch<boolean>('withImprint');
  const required = [{ required: true, whitespace: true }];
  return (
    <>
      <Form.Item name="head" label={t('letter.head')} style={{ margin: '16px 0 12px' }}>
        <Radio.Group
          options={(['red', 'preprinted', 'none'] as const).map((value) => ({
            value,
            label: t(`letter.heads.${value}`),
          }))}
        />
      </Form.Item>
      {head === 'red' && (
        <Form.Item
          name="mark"
          label={t('letter.mark')}
          rules={[...required, publicTextRule(t('letter.mark'))]}
        >
          <Input maxLength={30} />
        </Form.Item>
      )}
      {head === 'preprinted' && (
        <Form.Item
          name="lineAt"
          label={t('letter.lineAt')}
          extra={t('letter.lineAtHint')}
          rules={[{ required: true }]}
        >
          <InputNumber min={60} max={200} step={1} style={{ width: 140 }} />
        </Form.Item>
      )}
      <Form.Item name="withImprint" label={t('letter.withImprint')} layout="horizontal" colon={false}>
        <Switch />
      </Form.Item>
      {withImprint && (
        <>
          <Form.Item name="copyTo" label={t('letter.copyTo')} rules={[publicTextRule(t('letter.copyTo'))]}>
            <Input maxLength={300} placeholder={t('letter.copyToHint')} />
          </Form.Item>
          <Flex gap={12}>
            <Form.Item
              name="printer"
              label={t('letter.printer')}
              rules={[...required, publicTextRule(t('letter.printer'))]}
              style={{ flex: 1 }}
            >
              <Input maxLength={60} />
            </Form.Item>
            <Form.Item name="printedOn" label={t('letter.printedOn')} rules={required} style={{ flex: 1 }}>
              <Input maxLength={20} />
            </Form.Item>
          </Flex>
        </>
      )}
    </>
  );
}
