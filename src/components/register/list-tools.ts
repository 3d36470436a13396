import { tableRowOf } from '../../register/table-row.ts';
import { Lexicon } from '../../search/lexicon.ts';
import { quality } from '../../search/term.ts';
import { answers } from '../../search/term-answers.ts';
import { understand } from '../../search/understand.ts';
import { openRegister } from './load-register.ts';
import { saveRows, type Way } from './save-rows.ts';
import { siteRoot } from './site-root.ts';

const base = import.meta.env.BASE_URL;
const lexicon = new Lexicon();

/** The rows of the page's list with their words, without additions by scripts. */
const rows = [...document.querySelectorAll<HTMLElement>('main [data-commendation]')].map(
  (element) => {
    const bare = element.cloneNode(true) as HTMLElement;
    for (const other of bare.querySelectorAll('[data-added], .sample-tag')) other.remove();
    const texts = document.createTreeWalker(bare, NodeFilter.SHOW_TEXT);
    const words = new Set<number>();
    while (texts.nextNode()) {
      for (const word of lexicon.add(texts.currentNode.textContent ?? '')) words.add(word);
    }
    return { element, words };
  },
);
const isShown = ({ element }: (typeof rows)[number]) => !element.hidden;

/** Shows only the rows that contain every typed word, interpreted as in the register. */
export function findInList(tools: HTMLElement, typed: string): void {
  const query = typed.trim();
  const { readings, unknown } = understand(query, lexicon, []);
  const asked = readings.map((terms) =>
    terms.map((term) => {
      const found = [...answers(term, lexicon, false)];
      return found.flatMap(([id, worth]) => (worth >= quality.exact - 1 ? [id] : []));
    }),
  );
  for (const { element, words } of rows) {
    const holds = (ids: readonly number[]) => ids.some((id) => words.has(id));
    const isFound = unknown.length === 0 && asked.some((terms) => terms.every(holds));
    element.hidden = query !== '' && !isFound;
  }
  hideEmptySections();
  say(tools, query);
}

/** A section's heading is hidden with its last row. */
function hideEmptySections(): void {
  let heading: HTMLElement | undefined;
  for (const row of document.querySelectorAll<HTMLElement>('main .annex tbody tr')) {
    if (row.matches('.section-row')) {
      heading = row;
      heading.hidden = true;
    } else if (heading && !row.hidden) heading.hidden = false;
  }
}

function say(tools: HTMLElement, query: string): void {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const shown = rows.filter(isShown).length;
  const output = tools.querySelector('[data-found-in-list]');
  if (output) output.textContent = query ? `${shown}/${rows.length} dòng` : `${rows.length} dòng`;
  find('[data-none-in-list]')?.toggleAttribute('hidden', shown > 0);
  const beyond = find('[data-beyond-list]');
  const isPart = beyond?.dataset.part !== undefined;
  beyond?.toggleAttribute('hidden', !query || (shown > 0 && !isPart));
  const link = beyond?.querySelector('a');
  if (link) link.href = withQuestion(link.href, query);
  const part = find('[data-part-in-list]');
  if (!part) return;
  part.hidden = !query;
  part.textContent = `Chỉ gồm ${shown}/${rows.length} dòng có “${query}”.`;
}

function withQuestion(href: string, query: string): string {
  const address = new URL(href);
  address.searchParams.set('q', query);
  return address.href;
}

/** Continues a query beyond the page’s own rows, on Enter. */
export function askBeyondList(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-beyond-list]:not([hidden]) a');
  if (link) location.assign(link.href);
}

/** Exports the visible rows. */
export async function saveList({ dataset }: HTMLElement, way: Way | 'print'): Promise<void> {
  if (way === 'print') {
    print();
    return;
  }
  const inView = async () => {
    const all = await (dataset.document ? rowsIn(dataset.document) : rowsOfRegister());
    const known = new Map(all.map((row) => [row.id, row]));
    return rows
      .filter(isShown)
      .flatMap(({ element }) => known.get(element.dataset.commendation ?? '') ?? []);
  };
  await saveRows(way, inView, dataset.file ?? '');
}

type Saved = { id: string };

async function rowsIn(address: string): Promise<Saved[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()).recipients;
}

async function rowsOfRegister(): Promise<Saved[]> {
  const register = await openRegister(base);
  const index = (await register.loadWhole?.()) ?? register.index;
  return index.records.rows.map((_, row) => tableRowOf(index, row, siteRoot()));
}
