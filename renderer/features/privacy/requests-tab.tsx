import { Button, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCityOffice, isTownshipActor } from '../../../shared/domain/actor.ts';
import { isOwnRequest } from '../../../shared/domain/privacy/open-requests.ts';
import type { PrivacyRules } from '../../../shared/schema/privacy.ts';
import type { DataRequest } from '../../data/repositories/data-requests.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { AnswerRequestDialog } from './answer-request-dialog.tsx';
import { RequestDialog } from './request-dialog.tsx';

interface RequestsTabProps {
  readonly requests: readonly DataRequest[];
  readonly rules: PrivacyRules;
  readonly today: string;
  readonly onPerson: (id: string) => void;
}

const colors = { open: 'processing', done: 'success', refused: 'default' } as const;

type Act =
  { readonly kind: 'register' } | { readonly kind: 'amend' | 'answer'; readonly request: DataRequest };

/** 个人信息请求: who asked what about his data, by when it is answered, and what was done. */
export function RequestsTab({ requests, rules, today, onPerson }: RequestsTabProps) {
  const { t } = useTranslation();
  const { repositories, store } = useServices();
  const { actor } = store;
  const { data: units = [] } = useQuery(() => repositories.orgUnits.watchAll(), [repositories]);
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const isLate = ({ detail }: DataRequest) => detail.result === 'open' && detail.dueOn < today;
  const late = requests.filter((one) => isLate(one) && isOwnRequest(actor, one)).length;
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  return (
    <>
      <div className={layout['bar']}>
        {(isTownshipActor(actor) || isCityOffice(actor)) && (
          <Button type="primary" onClick={() => setAct({ kind: 'register' })}>
            {t('privacy.request.register')}
          </Button>
        )}
        {late > 0 && (
          <Typography.Text type="warning">{t('privacy.request.late', { count: late })}</Typography.Text>
        )}
      </div>
      <FillTable<DataRequest>
        label={t('privacy.tab.requests', { count: requests.length })}
        exported={false}
        rows={requests}
        rowKey={({ id }) => id}
        columns={[
          {
            title: t('privacy.request.receivedOn'),
            width: 110,
            render: (_, { detail }) => detail.receivedOn,
          },
          {
            title: t('privacy.request.name'),
            width: 120,
            ellipsis: true,
            render: (_, { detail }) => <strong>{detail.erased ? '—' : detail.name}</strong>,
          },
          {
            title: t('privacy.request.asks'),
            width: 80,
            render: (_, { detail }) => t(`privacy.request.ask.${detail.asks}`),
          },
          {
            title: t('privacy.request.paper'),
            width: 150,
            ellipsis: true,
            render: (_, { detail }) => detail.paper || t(`privacy.request.channels.${detail.channel}`),
          },
          {
            title: t('privacy.request.dueOn'),
            width: 150,
            render: (_, request) => (
              <>
                {request.detail.dueOn}{' '}
                {isLate(request) && <Tag color="warning">{t('privacy.request.overdue')}</Tag>}
              </>
            ),
          },
          {
            title: t('privacy.request.result'),
            width: 180,
            render: (_, { detail }) => (
              <>
                <Tag color={colors[detail.result]}>{t(`privacy.request.results.${detail.result}`)}</Tag>
                {detail.closedOn}
              </>
            ),
          },
          {
            title: t('privacy.request.answer'),
            width: 100,
            ellipsis: true,
            render: (_, { detail }) => detail.answer,
          },
          {
            title: t('privacy.request.office'),
            width: 100,
            ellipsis: true,
            render: (_, { townshipCode }) => nameOf.get(townshipCode) ?? townshipCode,
          },
          {
            title: '',
            width: 158,
            render: (_, request) => <RequestActs request={request} onAct={setAct} onPerson={onPerson} />,
          },
        ]}
        empty={<EmptyGuide title={t('privacy.empty.requests')} hint={t('privacy.empty.requestsHint')} />}
      />
      {act?.kind === 'register' && (
        <RequestDialog rules={rules} today={today} request={null} onClose={close} />
      )}
      {act?.kind === 'amend' && (
        <RequestDialog rules={rules} today={today} request={act.request} onClose={close} />
      )}
      {act?.kind === 'answer' && <AnswerRequestDialog today={today} request={act.request} onClose={close} />}
    </>
  );
}

interface RequestActsProps extends Pick<RequestsTabProps, 'onPerson'> {
  readonly request: DataRequest;
  readonly onAct: (act: Act) => void;
}

/** What an open request still needs, and the way to what the office holds of who asked. */
function RequestActs({ request, onAct, onPerson }: RequestActsProps) {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  const { personId, result } = request.detail;
  const isOpen = result === 'open' && isOwnRequest(actor, request);
  return (
    <>
      {isOpen && (
        <>
          <Button type="link" size="small" onClick={() => onAct({ kind: 'answer', request })}>
            {t('privacy.request.act')}
          </Button>
          <Button type="link" size="small" onClick={() => onAct({ kind: 'amend', request })}>
            {t('privacy.request.amend')}
          </Button>
        </>
      )}
      {personId !== null && (
        <Button type="link" size="small" onClick={() => onPerson(personId)}>
          {t('privacy.request.file')}
        </Button>
      )}
    </>
  );
}
