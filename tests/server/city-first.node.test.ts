import { expect, test } from 'vitest';
import { schemaSteps } from '../../server/store/migrate-schema.ts';
import { cityProblem, tableOfNoCity } from '../helpers/city-first.ts';

const statements = schemaSteps.flatMap((step) => step.statements);

test('every key and every index begins with the city', () => {
  const tables = statements
    .filter((statement) => statement.startsWith('CREATE TABLE'))
    .filter((statement) => !statement.startsWith(`CREATE TABLE ${tableOfNoCity} `));
  const indexes = statements.filter((statement) => /^CREATE (?:UNIQUE )?INDEX/.test(statement));
  expect(tables.length).toBeGreaterThan(10);
  expect(indexes.length).toBeGreaterThan(10);
  for (const table of tables) {
    expect(table).toMatch(/PRIMARY KEY \(city_id[,)]|city_id TEXT NOT NULL PRIMARY KEY/);
  }
  for (const index of indexes) expect(index).toMatch(/ \(city_id,/);
});

test('a statement that reaches beyond one city is found', () => {
  expect(cityProblem('SELECT body FROM documents WHERE id = ?')).toContain('documents');
  expect(cityProblem('DELETE FROM audit')).toContain('audit');
  const inner = 'SELECT id FROM documents WHERE city_id = ? AND id IN (SELECT id FROM history)';
  expect(cityProblem(inner)).toContain('2 tables and 1 times');
  expect(cityProblem('SELECT body FROM documents WHERE city_id = ? AND id = ?')).toBeNull();
});
