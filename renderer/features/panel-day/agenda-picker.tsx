import { Input, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { useSearchIndex } from '../../data/use-search-index.ts';
import { TownshipSelect } from '../../ui/township-select.tsx';

interface AgendaPickerProps {
  readonly lines: readonly CandidacyLine[];
  readonly value?: readonly string[];
  readonly onChange?: (candidacyIds: readonly string[]) => void;
}

const nobody: readonly string[] = [];

/** The candidates of the agenda, chosen township by township or by name; what is chosen stays when the filter changes. */
export function AgendaPicker({ lines, value = nobody, onChange }: AgendaPickerProps) {
  const { t } = useTranslation();
  const [township, setTownship] = useState<string | null>(null);
  const [text, setText] = useState('');
  const index = useSearchIndex(lines);
  const rows = useMemo(() => {
    const found = text.trim() && index ? new Set(index.search(text)) : null;
    return lines.filter(
      ({ id, townshipCode }) => (township === null || townshipCode === township) && (!found || found.has(id)),
    );
  }, [lines, township, text, index]);
  return (
    <div>
      <div style={{ display: 'flex', gap: 12, alignItems: 'center', marginBottom: 8 }}>
        <TownshipSelect lines={lines} value={township} onChange={setTownship} />
        <Input
          allowClear
          placeholder={t('common.search')}
          aria-label={t('common.search')}
          style={{ width: 260 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
          // Enter here searches and must not open the meeting.
          onPressEnter={(event) => event.preventDefault()}
        />
        <span>{t('panelDay.form.search')}</span>
      </div>
      <Table<CandidacyLine>
        virtual
        size="small"
        pagination={false}
        dataSource={rows}
        rowKey={({ id }) => id}
        scroll={{ x: 820, y: 260 }}
        rowSelection={{
          columnWidth: 40,
          preserveSelectedRowKeys: true,
          selectedRowKeys: [...value],
          onChange: (keys) => onChange?.(keys.map(String)),
        }}
        columns={[
          { title: t('panelDay.column.township'), dataIndex: 'township', width: 140 },
          { title: t('panelDay.column.name'), dataIndex: 'name', width: 120 },
          { title: t('panelDay.column.unit'), dataIndex: 'unit', width: 520, ellipsis: true },
        ]}
      />
    </div>
  );
}
