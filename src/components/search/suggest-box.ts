import { indexPages } from '../../page-search/rank-pages.ts';
import { element } from '../page/element.ts';
import { openRegister } from '../register/load-register.ts';
import { nodesOf } from './fill.ts';
import sheet from './suggest.css?url';
import type { Suggestion } from './suggest.ts';
import { suggest } from './suggest.ts';
import { loadTitles } from './titles.ts';

const base = import.meta.env.BASE_URL;
const PAUSE = 90;
let boxes = 0;

/** Loads the style sheet of suggestions, or of another part not needed before a search. */
export function loadSheet(href = sheet): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  return new Promise((resolve) => {
    const link = element('link', { rel: 'stylesheet', href });
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
}

/**
 * Suggestions below a search box: a combobox by the ARIA pattern. Arrows choose, Enter follows, Esc
 * closes; without a choice Enter searches as usual.
 */
export async function suggestIn(input: HTMLInputElement): Promise<void> {
  if (input.getAttribute('role') === 'combobox') return;
  boxes += 1;
  const list = element('ul', { className: 'suggestions', id: `goi-y-${boxes}`, hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Gợi ý');
  const said = element('p', { className: 'visually-hidden' });
  said.setAttribute('role', 'status');
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  })) {
    input.setAttribute(name, value);
  }
  (input.form ?? input).after(list, said);
  let active = -1;
  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const choose = (next: number) => {
    const all = options();
    active = all.length === 0 ? -1 : (next + all.length + 1) % (all.length + 1);
    if (active === all.length) active = -1;
    for (const [place, option] of all.entries()) {
      option.setAttribute('aria-selected', String(place === active));
    }
    input.setAttribute('aria-activedescendant', all[active]?.id ?? '');
    all[active]?.scrollIntoView({ block: 'nearest' });
  };
  const show = (suggestions: readonly Suggestion[]) => {
    const chosen = options()[active]?.getAttribute('href');
    list.replaceChildren(...suggestions.map((each, place) => option(each, `${list.id}-${place}`)));
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    said.textContent = suggestions.length > 0 ? `${suggestions.length} gợi ý.` : '';
    // A choice survives an updated list for the same words that contains it.
    choose(suggestions.findIndex(({ url }) => base + url === chosen));
  };
  const loaded = Promise.all([
    openRegister(base),
    loadTitles(base).catch(() => indexPages([])),
    loadSheet(),
  ]).catch(() => null);
  let timer = 0;
  /** Counts input and closing, so that a late suggestion for an earlier state opens nothing. */
  let turn = 0;
  const close = () => {
    turn += 1;
    clearTimeout(timer);
    show([]);
  };
  const update = async () => {
    turn += 1;
    const asked = turn;
    const known = await loaded;
    if (asked !== turn || !known) return;
    const [{ index }, titles] = known;
    const typed = input.value.trim();
    show(typed.length < 2 ? [] : suggest(index, titles, typed));
  };
  input.addEventListener('input', () => {
    choose(-1);
    clearTimeout(timer);
    timer = window.setTimeout(update, PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') choose(active + 1);
    else if (event.key === 'ArrowUp') choose(active < 0 ? options().length - 1 : active - 1);
    else if (event.key === 'Escape' && !list.hidden) close();
    else if (event.key === 'Enter' && active >= 0) options()[active]?.click();
    else {
      if (event.key === 'Escape') close();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener('click', ({ target }) => {
    if (target !== input && !list.contains(target as Node)) close();
  });
  if (document.activeElement === input) await update();
}

function option({ kind, text, detail, url }: Suggestion, id: string): HTMLElement {
  const item = element('li', {});
  item.setAttribute('role', 'none');
  const link = element('a', { href: base + url, tabIndex: -1, id });
  link.setAttribute('role', 'option');
  const name = element('span', { className: 'suggestion' });
  name.append(...nodesOf(text));
  link.append(name, element('small', { textContent: [kind, detail].filter(Boolean).join(' · ') }));
  item.append(link);
  return item;
}
