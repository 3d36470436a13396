import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { registerTexts } from '../../../src/model/schema/decision.ts';
import { packRecords, type RecordRow, type Records } from '../../../src/register/register-table.ts';

/** A search engine for the records, with its page. */
export interface Contender {
  name: string;
  build(records: Records, folder: string, site: string): Promise<void>;
  /** The page on the server; `?q=` is the query. Every page sets `data-answered` on its main. */
  page: string;
}

export const contenders: Contender[] = [
  { name: 'Ours', page: '/khen-thuong/', build: buildOurs },
  { name: 'Pagefind', page: '/', build: buildPagefind },
  { name: 'MiniSearch', page: '/', build: buildMiniSearch },
];

/** The built site itself, with the invented records in its register. */
async function buildOurs(records: Records, folder: string, site: string): Promise<void> {
  cpSync(join(site, '_astro'), join(folder, '_astro'), { recursive: true });
  cpSync(join(site, 'khen-thuong/index.html'), join(folder, 'khen-thuong/index.html'));
  write(join(folder, 'khen-thuong/bang.json'), JSON.stringify(packRecords(records, registerTexts)));
}

const unitOf = ({ units }: Records, row: RecordRow) => units[row.unit ?? -1]?.name ?? '';
const labelOf = ({ decisions }: Records, row: RecordRow) => {
  const decision = decisions[row.decision];
  return `${decision?.number}/${decision?.symbol}`;
};

async function buildPagefind(records: Records, folder: string): Promise<void> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error('Pagefind made no index');
  for (const [number, row] of records.rows.entries()) {
    await index.addCustomRecord({
      url: `/${number}`,
      language: 'vi',
      content: [row.name, row.position, unitOf(records, row), labelOf(records, row)].join('. '),
      meta: { title: row.name },
    });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  write(join(folder, 'index.html'), pageWith('pagefind-page.js'));
  write(
    join(folder, 'pagefind-page.js'),
    `const pagefind = await import('/pagefind/pagefind.js');
globalThis.ask = async (q) => {
  const { results } = await pagefind.search(q);
  return (await Promise.all(results.slice(0, 10).map((r) => r.data()))).map((d) => d.meta.title);
};
${ASKING}`,
  );
}

const OPTIONS = {
  fields: ['name', 'position', 'unit', 'decision'],
  storeFields: ['name', 'position', 'unit', 'decision'],
};

async function buildMiniSearch(records: Records, folder: string): Promise<void> {
  const search = new MiniSearch(OPTIONS);
  search.addAll(
    records.rows.map((row, id) => ({
      id,
      name: row.name,
      position: row.position ?? '',
      unit: unitOf(records, row),
      decision: labelOf(records, row),
    })),
  );
  write(join(folder, 'index.json'), JSON.stringify(search));
  const library = fileURLToPath(import.meta.resolve('minisearch'));
  write(join(folder, 'minisearch.js'), readFileSync(library, 'utf8'));
  write(join(folder, 'index.html'), pageWith('minisearch-page.js'));
  write(
    join(folder, 'minisearch-page.js'),
    `import MiniSearch from '/minisearch.js';
const search = MiniSearch.loadJSON(await (await fetch('/index.json')).text(), ${JSON.stringify(OPTIONS)});
globalThis.ask = async (q) =>
  search.search(q, { prefix: true, fuzzy: 0.2, boost: { name: 3 } }).slice(0, 10).map((r) => r.name);
${ASKING}`,
  );
}

const pageWith = (script: string) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>bench</title><main></main><ol></ol><script type="module" src="/${script}"></script>`;

/** Answers the query in the address, and again after every change. */
const ASKING = `
async function answer() {
  const q = new URLSearchParams(location.search).get('q');
  if (!q) return;
  const names = await ask(q);
  document.querySelector('ol').replaceChildren(...names.map((name) => {
    const item = document.createElement('li');
    item.className = 'name';
    item.dataset.commendation = name;
    item.textContent = name;
    return item;
  }));
  document.querySelector('main').dataset.answered = q;
}
addEventListener('popstate', answer);
answer();
`;

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
