import { type Handler, Parser } from 'htmlparser2';

/** A document of page search: a page, or a part of one with its own address. */
export interface PageDocument {
  /** Address below the site's root, with the part's anchor: "gioi-thieu/#tu-lieu". */
  url: string;
  title: string;
  /** Its breadcrumbs: "Kế hoạch › II. Nội dung phong trào thi đua". */
  where: string;
  /** Alternative search terms, separated by "; "; never shown. */
  aliases: string;
  text: string;
  /** Whether it belongs to a movement other than the current one. */
  archived: boolean;
}

const LEFT_OUT = new Set(
  'nav form script noscript style template svg button select dialog'.split(' '),
);
/** Classes of interface text, which is not content of the page. */
const INTERFACE = /(^| )(visually-hidden|screen-only|actions|sample-tag|toc)( |$)/;
const BLOCKS = new Set(
  'p li dt dd h1 h2 h3 h4 h5 h6 td th tr div section article figcaption blockquote summary caption'.split(
    ' ',
  ),
);
/** Boundary of a block, until the whole text is read. */
const EDGE = '\u0001';

interface Open extends Omit<PageDocument, 'where' | 'archived'> {
  isPage: boolean;
  /** Depth of the element that contains the document. */
  depth: number;
  titleFrom: 'attribute' | 'heading' | 'none';
}

/** Whether a text ends without punctuation. */
const isOpenEnded = (text: string) => /[\p{L}\p{N})”]$/u.test(text);

/** Whether two adjacent elements would read as one word: "Lãnh đạo Sở" and "Đoạn cuối". */
const isGlued = (before: string, after: string) => isOpenEnded(before) && /^\p{Lu}/u.test(after);

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Blocks on one line, separated by “ · ” if no punctuation separates them. */
function inOneLine(text: string): string {
  const [first = '', ...others] = text.split(EDGE).map(squeeze).filter(Boolean);
  let line = first;
  for (const [index, next] of others.entries()) {
    const runsOn = isOpenEnded(others[index - 1] ?? first) && /^[\p{L}\p{N}(“]/u.test(next);
    line += `${runsOn ? ' ·' : ''} ${next}`;
  }
  return line;
}

interface Crumb {
  text: string;
  /** Whether it names its own page. */
  isPage: boolean;
}

/** The breadcrumbs of a document: without home, and without the page itself. */
function whereOf(crumbs: readonly Crumb[], isPage: boolean): string {
  return crumbs
    .slice(1)
    .filter((crumb) => !(isPage && crumb.isPage))
    .map(({ text }) => squeeze(text))
    .join(' › ');
}

/** Whether a page is left out as a whole: tested first, because parsing is the largest cost of an index. */
const isLeftOut = (html: string) =>
  [/<body\b[^>]*>/, /<main\b[^>]*>/].some((tag) =>
    / data-search-ignore[ =>]/.test(tag.exec(html)?.[0] ?? ''),
  );

/**
 * Reads the documents of one built page. The page is its `<main>`; every element marked
 * `data-search-part` (its value, or its first heading, is the title; it needs an `id`) is a document of
 * its own, whose words are not part of the page's. `data-search-alias` gives alternative terms separated
 * by "; ". `data-search-archived` on `<main>` marks all documents of a page. `data-search-ignore` and
 * `data-added` (the editor's additions) hide an element; on `<main>` the whole page.
 * @throws {Error} if a part has no `id`.
 */
export function readDocuments(html: string, url: string): PageDocument[] {
  const reader = documentReader(html, url);
  if (reader.handler) new Parser(reader.handler).end(html);
  return reader.documents();
}

/** What reads the documents of a page, for a caller that parses it for more. */
export interface DocumentReader {
  /** Of the page's parser; none if the page is left out. */
  handler?: Required<Pick<Handler, 'onopentag' | 'ontext' | 'onclosetag'>>;
  /** Once the page is parsed. */
  documents: () => PageDocument[];
}

/** The same as `readDocuments`, in the course of another reading of the page. */
export function documentReader(html: string, url: string): DocumentReader {
  if (isLeftOut(html)) return { documents: () => [] };
  const done: PageDocument[] = [];
  const open: Open[] = [];
  let depth = 0;
  let ignoredFrom = 0;
  let headingFrom = 0;
  let crumbsFrom = 0;
  let archived = false;
  const crumbs: Crumb[] = [];
  /** Whether there is a tag between the last text and the next. */
  let crossed = false;

  const handler: DocumentReader['handler'] = {
    onopentag(tag, attributes) {
      depth += 1;
      if (/(^| )crumbs( |$)/.test(attributes.class ?? '')) crumbsFrom = depth;
      if (crumbsFrom) {
        if (tag === 'li') crumbs.push({ text: '', isPage: false });
        const last = crumbs.at(-1);
        if (last && attributes['aria-current']) last.isPage = true;
        return;
      }
      if (ignoredFrom) return;
      if ('data-search-archived' in attributes) archived = true;
      const begins = tag === 'main' || 'data-search-part' in attributes;
      if (
        LEFT_OUT.has(tag) ||
        'data-search-ignore' in attributes ||
        'data-added' in attributes ||
        'hidden' in attributes ||
        INTERFACE.test(attributes.class ?? '') ||
        attributes['aria-hidden'] === 'true'
      ) {
        ignoredFrom = depth;
        return;
      }
      if (begins) {
        const title = attributes['data-search-part'] ?? '';
        if (tag !== 'main' && !attributes.id) {
          throw new Error(`${url}: the part "${title}" has no id and therefore no address.`);
        }
        open.push({
          url: tag === 'main' ? url : `${url}#${attributes.id}`,
          title,
          titleFrom: title ? 'attribute' : 'none',
          isPage: tag === 'main',
          aliases: attributes['data-search-alias'] ?? '',
          text: '',
          depth,
        });
      }
      const current = open.at(-1);
      if (!current) return;
      if (!begins && attributes['data-search-alias']) {
        current.aliases += `; ${attributes['data-search-alias']}`;
      }
      if (/^h[1-4]$/.test(tag) && current.titleFrom === 'none' && !headingFrom) {
        headingFrom = depth;
        current.titleFrom = 'heading';
      }
      if (BLOCKS.has(tag)) current.text += EDGE;
      else if (tag === 'br') current.text += ' ';
      crossed = true;
    },
    ontext(text) {
      if (crumbsFrom) {
        const last = crumbs.at(-1);
        if (last) last.text += text;
        return;
      }
      const current = open.at(-1);
      if (ignoredFrom || !current) return;
      if (headingFrom) current.title += text;
      else current.text += (crossed && isGlued(current.text, text) ? EDGE : '') + text;
      crossed = false;
    },
    onclosetag(tag) {
      if (crumbsFrom) {
        if (crumbsFrom === depth) crumbsFrom = 0;
        depth -= 1;
        return;
      }
      const current = open.at(-1);
      if (current && BLOCKS.has(tag) && !ignoredFrom) {
        const isTerm = tag === 'dt' && isOpenEnded(current.text.slice(-9).trimEnd());
        current.text += isTerm ? `:${EDGE}` : EDGE;
      }
      crossed = true;
      if (headingFrom === depth) headingFrom = 0;
      if (ignoredFrom === depth) ignoredFrom = 0;
      if (current?.depth === depth && !ignoredFrom) {
        open.pop();
        const title = squeeze(current.title);
        const page = crumbs.at(-1)?.text ?? '';
        done.push({
          url: current.url,
          title,
          where: whereOf(crumbs, current.isPage),
          // A part can also be found by its page: “Nơi nhận Kế hoạch”.
          aliases: squeeze(
            `${current.aliases}; ${current.isPage || /\d/.test(title) || !page ? '' : `${title} ${page}`}`,
          ).replace(/^[; ]+|[; ]+$/g, ''),
          text: inOneLine(current.text),
          archived,
        });
      }
      depth -= 1;
    },
  };
  return { handler, documents: () => done.filter(({ title, text }) => title || text).reverse() };
}
