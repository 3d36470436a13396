import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../src/settings.ts';
import { listSite } from '../src/site-files.ts';
import { type Import, importsBelow, importsOf } from './import-graph.ts';

/**
 * Allowed imports between rooms (docs/architecture.md). A room is a folder of `src/`, or a file in it;
 * in `scripts/` a command is one room with the folder of the same name. A line lists only rooms of
 * earlier lines, so that a cycle is impossible.
 */
const src: Record<string, string> = {
  text: '',
  disk: '',
  settings: 'disk',
  site: 'settings',
  headers: 'settings',
  'site-files': '',
  'picture-name': '',
  model: 'text',
  addresses: 'site model',
  markdown: 'text settings model',
  check: 'text settings model markdown',
  import: 'text model check',
  search: 'text',
  register: 'text model search',
  'page-search': 'text site-files model search',
  astro: 'settings site headers picture-name disk model markdown',
  'content.config': 'astro',
  kept: 'settings model',
  middleware: 'kept',
  queries: 'text site addresses model markdown register kept',
  paper: '',
  report: 'text model paper import',
  outputs: 'text settings addresses site-files picture-name model markdown kept queries paper',
  components: 'text addresses model markdown search register page-search queries outputs',
  styles: 'components',
  desk: 'text model markdown check import report search styles',
  layouts: 'addresses queries outputs components styles',
  pages: 'site addresses model register kept queries outputs components styles layouts',
};

/** Imports of `src/` allowed to every command. */
const forCommands =
  'text settings headers site-files disk model markdown check import register page-search astro kept outputs report';
const scripts: Record<string, string> = {
  refusals: '',
  'compile-cache': '',
  'cache-file': '',
  command: 'refusals',
  'people-on-record': 'refusals',
  'last-good': 'refusals people-on-record',
  publication: 'last-good',
  serve: 'command',
  'read-pdf': '',
  'write-files': 'command refusals',
  check: 'command cache-file write-files last-good',
  approve: 'refusals command check write-files',
  verify: 'command cache-file publication read-pdf',
  'folder-state': 'verify',
  build:
    'refusals command cache-file read-pdf folder-state people-on-record last-good check verify',
  import: 'command check write-files build',
  nominations: 'command write-files import',
  desk: 'command build serve',
  report: 'command build',
  init: 'refusals command check write-files import build',
  dev: 'refusals command check build',
  preview: 'command serve build',
  start: 'command build preview',
  publish: 'refusals command people-on-record publication verify build',
  watch: 'cache-file command refusals folder-state publication verify build publish',
  hosting: 'command build publish',
  test: 'command',
  generate: 'command desk test',
  bench: 'command build test',
  archive: 'command verify build',
  audit: 'command serve verify build publish hosting test bench archive',
};

/** Rooms that also run in a browser and therefore import Node only in `disk/`. */
const browserRooms = [
  'text',
  'model',
  'check',
  'import',
  'paper',
  'report',
  'search',
  'register',
  'desk',
];
const words = (line: string) => line.split(' ').filter((word) => word !== '');
const named = (folder: string, rooms: Record<string, string>, all = '') =>
  Object.entries(rooms).map(([room, line]) => ({
    room: `${folder}/${room}`,
    may: [...words(line).map((each) => `${folder}/${each}`), ...words(all).map((r) => `src/${r}`)],
  }));
const rooms = [...named('src', src), ...named('scripts', scripts, forCommands)];

/** The room of a file: `src/model`, `scripts/build` for both `build.ts` and the files in `build/`. */
const roomOf = (file: string) =>
  file
    .split('/')
    .slice(0, 2)
    .join('/')
    .replace(/\.(tsx?|mjs|astro|css)$/, '');

// Tests connect rooms; the bare site is a baseline of the benchmark without our code.
const imports = importsBelow(root, ['src', 'scripts']).filter(
  ({ from }) => !/\.test\.ts$|\/fixtures\/|^scripts\/bench\/build\/(?:bare|eleventy)\//.test(from),
);

test('a room may import only rooms listed before it, so that a cycle is impossible', () => {
  const before: string[] = [];
  for (const { room, may } of rooms) {
    expect(may.filter((each) => !before.includes(each), room)).toEqual([]);
    before.push(room);
  }
});

test('every import between rooms is allowed', () => {
  const forbidden = ({ from, to }: Import) =>
    /^(src|scripts|tests)\//.test(to) &&
    roomOf(from) !== roomOf(to) &&
    !rooms.find(({ room }) => room === roomOf(from))?.may.includes(roomOf(to));
  expect(imports.filter(forbidden).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('rooms for the browser never import Node', () => {
  const inBrowser = browserRooms.map((room) => `src/${room}`);
  const ofNode = imports
    .filter(({ from, to }) => inBrowser.includes(roomOf(from)) && to.startsWith('node:'))
    .filter(({ from }) => !from.includes('/disk/'))
    .map(({ from, to }) => `${from} ${to}`);
  expect(ofNode).toEqual([]);
});

test("Astro's records are requested in one place, so that a page's dependencies are known", () => {
  const asking = listSite(join(root, 'src'))
    .files.filter((file) => /\.(?:ts|tsx|astro)$/.test(file))
    .filter((file) =>
      /\bget(?:Collection|Entry|Entries)\b/.test(readFileSync(join(root, 'src', file), 'utf8')),
    );
  expect(asking).toEqual(['queries/records.ts']);
});

test('imports are read from scripts, styles and both parts of an Astro file', () => {
  const script = `import { a } from './a.ts';\nimport type { B } from './b.ts';\nexport * from './c.ts';\nimport './d.css';\nawait import('./e.ts');`;
  expect(importsOf('x.ts', script)).toEqual(['./a.ts', './b.ts', './c.ts', './d.css', './e.ts']);
  expect(
    importsOf('x.css', '@import "./a.css" layer(base);\n.b { background: url(./b.svg); }'),
  ).toEqual(['./a.css', './b.svg']);
  expect(
    importsOf(
      'x.astro',
      `---\nimport A from './A.astro';\n---\n<A />\n<script src="./b.ts"></script>\n<script>\n  import './c.ts';\n</script>\n`,
    ),
  ).toEqual(['./A.astro', './c.ts', './b.ts']);
});

test('architecture.md names every room', () => {
  const text = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const below = (folder: string) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('__'))
      .map(({ name }) => name);
  const folders = ['src', 'src/model', 'src/check', 'src/check/rules', 'src/import', 'src/outputs'];
  const names = [...folders, 'src/components', 'scripts'].flatMap(below);
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
});
