// The floors of the house, lowest first: a room imports from itself and from the floors below it.
// A room is a folder in src/, or a file directly in src/. Rooms on one floor do not know each other.
const floors = [
  ['base/'],
  ['i18n/'],
  ['paths.ts'],
  ['consent/'],
  ['providers/'],
  ['markdown/'],
  ['content/'],
  ['search/', 'feeds/', 'figures/', 'checks/', 'cms/'],
  ['views/'],
  ['render/', 'feedback/'],
  ['http/'],
  ['config/', 'app.ts'],
  ['process/', 'commands/'],
  ['main.ts'],
]

const room = (name) => `^src/${name.replace('.', '\\.')}${name.endsWith('/') ? '' : '$'}`

const floorRules = floors.flatMap((rooms, level) =>
  rooms.map((name) => ({
    name: `floor ${level}: ${name}`,
    comment: 'A room imports only from itself and from the floors below (ARCHITECTURE.md, Floors).',
    severity: 'error',
    from: { path: room(name) },
    to: {
      path: '^src/',
      pathNot: [name, ...floors.slice(0, level).flat()].map(room),
    },
  })),
)

// Every danger has one owner: package to the only places that may name it.
const owners = {
  marked: ['^src/markdown/'],
  diff: ['^src/content/'],
  'gray-matter': ['^src/content/'],
  yaml: ['^src/content/'],
  nunjucks: ['^src/render/'],
  express: ['^src/http/', '^src/app\\.ts$'],
  'express-rate-limit': ['^src/http/'],
  helmet: ['^src/http/', '^src/app\\.ts$'],
  'cookie-parser': ['^src/http/', '^src/app\\.ts$'],
  sharp: ['^src/content/'],
}

const ownerRules = Object.entries(owners).map(([name, places]) => ({
  name: `owner of ${name}`,
  severity: 'error',
  from: { path: '^src/', pathNot: places },
  to: { path: `(^|/)node_modules/(@types/)?${name}/` },
}))

module.exports = {
  forbidden: [
    ...floorRules,
    ...ownerRules,
    {
      name: 'views touch nothing outside',
      severity: 'error',
      from: { path: '^src/views/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one file starts other programs',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/content/sources/git-command\\.ts$', '^src/commands/', '^src/start\\.mjs$'],
      },
      to: { path: '^(node:)?child_process$' },
    },
    {
      name: 'config is for the top floor',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/main\\.ts$', '^src/process/', '^src/commands/', '^src/config/'],
      },
      to: { path: '^src/config/' },
    },
    {
      name: 'no circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no orphan',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['^src/main\\.ts$', '^src/commands/', '^src/start\\.mjs$'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.json'] },
  },
}
