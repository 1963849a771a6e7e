/**
 * Which folder may import from which (docs/architecture.md). A file belongs to the longest matching key;
 * `features/*` stands for each feature on its own, so that one feature can never reach into another.
 */
export const layers: Readonly<Record<string, readonly string[]>> = {
  'shared/lib': [],
  'shared/schema': ['shared/lib'],
  'shared/crypto': ['shared/lib', 'shared/schema'],
  'shared/schemes': ['shared/lib', 'shared/schema'],
  'shared/domain': ['shared/lib', 'shared/schema'],
  'shared/archive': ['shared/lib', 'shared/schema', 'shared/domain'],
  'shared/bundle': ['shared/lib', 'shared/schema'],
  'shared/import': ['shared/lib', 'shared/schema', 'shared/domain'],
  'shared/demo': [
    'shared/lib',
    'shared/schema',
    'shared/domain',
    'shared/archive',
    'shared/schemes',
    'shared/ipc',
  ],
  'shared/sync': ['shared/lib', 'shared/schema', 'shared/domain'],
  'shared/transfer': ['shared/lib', 'shared/schema', 'shared/sync'],
  'shared/proof': ['shared/lib', 'shared/schema', 'shared/transfer'],
  'shared/ipc': ['shared/lib', 'shared/schema', 'shared/sync', 'shared/transfer', 'shared/proof'],
  'shared/forms': ['shared/lib', 'shared/schema', 'shared/domain'],
  electron: ['shared'],
  server: ['shared'],
  build: ['shared'],
  'renderer/i18n': ['shared'],
  'renderer/ui': ['renderer/i18n', 'renderer/spreadsheet', 'shared'],
  'renderer/platform': ['shared'],
  'renderer/data': ['renderer/platform', 'shared'],
  'renderer/sync': ['renderer/data', 'renderer/platform', 'shared'],
  'renderer/spreadsheet': ['shared'],
  'renderer/print': ['renderer/i18n', 'renderer/ui', 'shared'],
  'renderer/features/*': [
    'renderer/data',
    'renderer/sync',
    'renderer/ui',
    'renderer/i18n',
    'renderer/print',
    'renderer/spreadsheet',
    'shared',
  ],
  'renderer/app': ['renderer', 'shared'],
  renderer: ['renderer', 'shared'],
};

/** Packages that one folder alone may import, because it loads them only when they are needed. */
export const packageHomes: Readonly<Record<string, string>> = {
  echarts: 'renderer/ui/chart',
};
