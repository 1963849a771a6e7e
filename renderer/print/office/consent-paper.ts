import type { PrivacyRules } from '../../../shared/schema/privacy.ts';
import { paperText } from '../paper/paper-text.ts';
import { boxBlock } from './box-block.ts';
import type { OfficeSheet } from './office-form-schema.ts';

/** Who is told and asked. */
export interface ConsentPayee {
  readonly name: string;
  readonly unit: string;
  readonly township: string;
}

const told = ['purpose', 'kinds', 'need', 'ways', 'keep', 'rights'] as const;

/** 个人信息处理告知同意书 for a payee's account (个人信息保护法 arts. 17, 29, 30). Without a payee it is blank. */
export function consentPaper(
  handler: string,
  { noticeVersion, accountYears }: PrivacyRules,
  payee: ConsentPayee | null,
): OfficeSheet {
  return {
    orientation: 'portrait',
    title: paperText('privacy.form.title'),
    subtitle: paperText('privacy.form.subtitle', { version: noticeVersion }),
    heads: [],
    blocks: [
      {
        kind: 'facts',
        rows: [
          [
            { label: paperText('privacy.form.handler'), value: handler },
            { label: paperText('privacy.form.handlerContact'), value: '' },
          ],
          [
            { label: paperText('privacy.paper.name'), value: payee?.name ?? '' },
            { label: paperText('common.unit'), value: payee?.unit ?? '' },
            { label: paperText('picture.township'), value: payee?.township ?? '' },
          ],
        ],
      },
      ...told.map((part) =>
        boxBlock(
          paperText(`privacy.form.${part}`),
          paperText(`privacy.form.${part}Text`, { years: accountYears }),
          14,
          [],
        ),
      ),
      boxBlock(
        paperText('privacy.form.account'),
        `${paperText('privacy.form.bank')}\n${paperText('privacy.form.number')}`,
        24,
        [],
      ),
      boxBlock(paperText('privacy.form.said'), paperText('privacy.form.saidText'), 42, [
        `${paperText('privacy.form.signer')}　　　　　　　${paperText('privacy.form.taker')}　　　　　　　${paperText('privacy.paper.date')}`,
      ]),
      { kind: 'note', lines: [paperText('privacy.form.note')] },
    ],
  };
}
