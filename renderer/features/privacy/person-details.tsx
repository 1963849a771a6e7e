import { Descriptions, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { shownValue } from '../../../shared/domain/masking/masking-policy.ts';
import type { PersonFile } from '../../../shared/domain/privacy/person-file.ts';
import { personParticulars, personSections, type PersonSection } from '../../print/office/person-sections.ts';

type Row = Readonly<Record<string, string>>;

const rowsOf = ({ rows }: PersonSection): readonly Row[] =>
  rows.map((cells, place) => ({
    key: String(place),
    ...Object.fromEntries(cells.map((cell, column) => [String(column), cell])),
  }));

/** The file as the paper has it, but for the telephone, which is masked on the screen. */
export function PersonDetails({ file }: { readonly file: PersonFile }) {
  const { t } = useTranslation();
  const { person } = file;
  const masked = { ...file, person: { ...person, phone: shownValue('list', 'phone', person.phone) } };
  return (
    <>
      <Descriptions
        size="small"
        bordered
        column={3}
        items={personParticulars(masked).map(({ label, value }) => ({
          key: label,
          label,
          children: value || '—',
        }))}
      />
      {person.erasedAt !== null && (
        <Tag style={{ alignSelf: 'flex-start' }}>
          {t('privacy.person.erasedTag', { on: person.erasedAt.slice(0, 10) })}
        </Tag>
      )}
      {personSections(file)
        .filter(({ rows }) => rows.length > 0)
        .map((section) => (
          <section key={section.title}>
            <Typography.Title level={5} style={{ margin: '4px 0 8px' }}>
              {section.title}
            </Typography.Title>
            <Table<Row>
              size="small"
              pagination={false}
              rowKey="key"
              dataSource={[...rowsOf(section)]}
              columns={section.columns.map((title, place) => ({ title, dataIndex: String(place) }))}
            />
          </section>
        ))}
    </>
  );
}
