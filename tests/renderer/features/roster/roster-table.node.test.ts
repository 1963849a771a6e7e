import { expect, test } from 'vitest';
import { rosterRows } from '../../../../renderer/features/roster/roster-rows.ts';
import { rosterTable } from '../../../../renderer/features/roster/roster-table.ts';
import { ratesRuleOf } from '../../../../renderer/ui/rates-rule.ts';
import { wuan2021 } from '../../../../shared/schemes/wuan-2021.ts';
import { sampleOffice } from '../../../helpers/sample-office.ts';

test('the roster lists unions with their counts and rates, and nobody is known by more than a name', () => {
  const { unions = [], people = [], orgUnits = [] } = sampleOffice();
  const rule = ratesRuleOf(wuan2021);
  if (!rule) throw new Error('the scheme has no rates');
  const known = people.map((person) => ({ ...person, phone: '13812345678' }));
  const rows = rosterRows({ unions, people: known, orgUnits, rule });
  const table = rosterTable(rows, 'chair', { year: 2026, schemeKey: 'wuan-2021@1' });
  expect(table.title).toBe('2026年度工会花名册');
  expect(table.rows).toHaveLength(unions.length);
  const [first] = rows;
  expect(table.rows[0]?.slice(0, 5)).toEqual([
    1,
    first?.township,
    first?.unit,
    first?.enterprise,
    first?.chair,
  ]);
  expect(table.rows[0]).toContain(first?.union.membership?.members ?? null);
  expect(table.notes[0]).toMatch(/^评审办法 wuan-2021@1　校验码 [0-9a-f]{8}$/);
  expect(JSON.stringify(table)).not.toContain('13812345678');
});
