import { Alert, Form, Modal, Segmented, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../shared/lib/app-error.ts';
import { isErrorCode } from '../../../shared/lib/error-texts.ts';
import type { Meeting } from '../../../shared/sync/meeting.ts';
import type {
  HandOver,
  HandOverRequest,
  MadePackage,
  TakeOver,
} from '../../../shared/sync/meeting-package.ts';
import { useServices } from '../../data/services-context.tsx';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { errorMessage } from '../../ui/show-error.ts';
import { HandOverForm, type HandOverFields } from './hand-over-form.tsx';
import { PackageSaved } from './package-saved.tsx';
import { TakeOverResult } from './take-over-result.tsx';
import { usePolled } from './use-polled.ts';

interface HandOverDialogProps {
  readonly meeting: Meeting;
  readonly onClose: () => void;
}

type Done =
  | { readonly kind: 'taken'; readonly taken: TakeOver }
  | { readonly kind: 'made'; readonly made: MadePackage };

/** @throws AppError why the city's hub took nothing */
function takenOf(answer: HandOver): Done {
  if (answer.kind === 'taken') return answer;
  const { code, params } = answer;
  throw isErrorCode(code) ? new AppError(code, params) : new AppError('HUB_FAILED', { reference: code });
}

/** Hands the meeting to the city's hub: over the network, where the city's admin signs in for it, or on a stick. */
export function HandOverDialog({ meeting: { id, heldOn }, onClose }: HandOverDialogProps) {
  const { t } = useTranslation();
  const { meetings, hub } = useServices().bridge;
  const [form] = Form.useForm<HandOverFields>();
  const [way, setWay] = useState<'network' | 'stick'>('network');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [done, setDone] = useState<Done | null>(null);
  const { data: link } = usePolled(() => hub.status(), [hub]);
  const run = async (act: () => Promise<Done>) => {
    setBusy(true);
    setTrouble('');
    try {
      setDone(await act());
    } catch (error) {
      setTrouble(errorMessage(error));
    } finally {
      setBusy(false);
    }
  };
  const send = (to: HandOverRequest) =>
    run(async () => takenOf(await hubAnswer(meetings.handOver({ id, ...to }))));
  const save = () =>
    run(async () => ({ kind: 'made', made: await hubAnswer(meetings.exportPackage({ id })) }));
  const [okText, act] = {
    network: [t('panelDay.handOver.submit'), form.submit] as const,
    stick: [t('panelDay.handOver.save'), () => void save()] as const,
  }[way];
  return (
    <Modal
      open
      width={640}
      style={{ top: 40 }}
      title={t('panelDay.handOver.title')}
      okText={done ? t('common.close') : okText}
      confirmLoading={busy}
      onOk={done ? onClose : act}
      onCancel={onClose}
      cancelButtonProps={{ style: { display: done ? 'none' : undefined } }}
    >
      {!done && (
        <Segmented
          block
          value={way}
          disabled={busy}
          onChange={(next) => {
            setWay(next);
            setTrouble('');
          }}
          options={[
            { value: 'network' as const, label: t('panelDay.handOver.byNetwork') },
            { value: 'stick' as const, label: t('panelDay.handOver.byStick') },
          ]}
          style={{ marginBottom: 16 }}
        />
      )}
      {!done && way === 'network' && !link && <Spin />}
      {!done && way === 'network' && link && (
        <HandOverForm
          form={form}
          busy={busy}
          known={link.before ?? null}
          onEdit={() => setTrouble('')}
          onFinish={(to) => void send(to)}
        />
      )}
      {!done && way === 'stick' && <Alert type="info" title={t('panelDay.handOver.stickText')} />}
      {trouble && <Alert showIcon type="error" title={trouble} style={{ marginTop: 12 }} />}
      {done?.kind === 'taken' && <TakeOverResult taken={done.taken} />}
      {done?.kind === 'made' && <PackageSaved made={done.made} heldOn={heldOn} />}
    </Modal>
  );
}
