import { Table } from 'antd';
import type { ReactNode } from 'react';
import type { RatesRule } from '../../ui/rates-rule.ts';
import { rowKeys } from '../../ui/row-keys.ts';
import { useFillHeight } from '../../ui/use-fill-height.ts';
import { useRosterColumns } from './roster-columns.tsx';
import type { RosterRow } from './roster-rows.ts';
import styles from './roster.module.css';

const headerHeight = 42;

interface RosterTableProps {
  readonly rows: readonly RosterRow[];
  readonly rule: RatesRule;
  readonly withTownship: boolean;
  readonly empty: ReactNode;
  readonly onOpen: (unionId: string) => void;
}

/** Draws only the rows in view, so that thousands stay quick. */
export function RosterTable({ rows, rule, withTownship, empty, onOpen }: RosterTableProps) {
  const columns = useRosterColumns({ rule, withTownship });
  const { ref, height } = useFillHeight(600);
  if (rows.length === 0) return empty;
  return (
    <div ref={ref} className={styles['table']}>
      <Table<RosterRow>
        virtual
        size="middle"
        rowKey="id"
        pagination={false}
        columns={columns}
        dataSource={[...rows]}
        scroll={{ x: withTownship ? 1230 : 1150, y: height - headerHeight }}
        onRow={({ id }) => rowKeys(() => onOpen(id))}
      />
    </div>
  );
}
