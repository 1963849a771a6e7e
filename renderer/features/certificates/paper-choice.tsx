import { App, Button, InputNumber, Radio, Space, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { useServices } from '../../data/services-context.tsx';
import type { CertificateTestData } from '../../print/certificate/certificate-roll-schema.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { useCommand } from '../../ui/use-command.ts';
import { mostShift, type BlankShift, type PrintPaper } from './print-paper.ts';

interface PaperChoiceProps {
  /** Of what the blanks are. */
  readonly kind: Certificate['kind'];
  readonly value: PrintPaper;
  readonly onChange: (paper: PrintPaper) => void;
}

/** Plain paper or blanks, and for blanks how far this PC's printer is off. */
export function PaperChoice({ kind, value, onChange }: PaperChoiceProps) {
  const { t } = useTranslation();
  return (
    <div>
      <Radio.Group
        aria-label={t('issuing.paper.label')}
        value={value.kind}
        onChange={(event) => onChange({ ...value, kind: event.target.value === 'blank' ? 'blank' : 'plain' })}
        options={[
          { value: 'plain', label: t('issuing.paper.plain') },
          { value: 'blank', label: t('issuing.paper.blank') },
        ]}
      />
      {value.kind === 'blank' && (
        <BlankSettings kind={kind} shift={value.shift} onChange={(shift) => onChange({ ...value, shift })} />
      )}
    </div>
  );
}

interface BlankSettingsProps {
  readonly kind: Certificate['kind'];
  readonly shift: BlankShift;
  readonly onChange: (shift: BlankShift) => void;
}

function BlankSettings({ kind, shift, onChange }: BlankSettingsProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { bridge } = useServices();
  const { busy, run } = useCommand();
  const printTest = () =>
    run(async () => {
      const fileName = paperText('issuing.paper.testFile');
      const data: CertificateTestData = { ...shift, kind };
      const result = await bridge.print.toPdf({ form: 'certificate-test', data, fileName });
      if (result.kind === 'file') await bridge.print.open({ path: result.path });
      void message.success(t('issuing.paper.testDone'));
    });
  return (
    <>
      <Typography.Paragraph type="secondary" style={{ margin: '8px 0' }}>
        {t('issuing.paper.blankHint')}
      </Typography.Paragraph>
      <Space wrap>
        <ShiftInput
          label={t('issuing.paper.right')}
          value={shift.right}
          onChange={(right) => onChange({ ...shift, right })}
        />
        <ShiftInput
          label={t('issuing.paper.down')}
          value={shift.down}
          onChange={(down) => onChange({ ...shift, down })}
        />
        <Button loading={busy} onClick={() => void printTest()}>
          {t('issuing.paper.test')}
        </Button>
      </Space>
    </>
  );
}

interface ShiftInputProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function ShiftInput({ label, value, onChange }: ShiftInputProps) {
  const { t } = useTranslation();
  return (
    <Space size={6}>
      <span>{label}</span>
      <InputNumber<number>
        aria-label={label}
        min={-mostShift}
        max={mostShift}
        step={0.5}
        precision={1}
        suffix={t('issuing.paper.unit')}
        style={{ width: 120 }}
        value={value}
        onChange={(next) => onChange(next ?? 0)}
      />
    </Space>
  );
}
