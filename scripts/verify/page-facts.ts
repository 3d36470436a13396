import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { sampleNotice } from '../../src/model/schema/sample.ts';
import { documentReader, type PageDocument } from '../../src/page-search/page-documents.ts';

/** What invariants need to know about a page, collected in one pass over its HTML. */
export interface PageFacts {
  /** In order, duplicates included. */
  ids: string[];
  /** Values of every attribute that links or loads something. */
  links: Link[];
  headings: number;
  /** `noindex` in its robots. */
  hidden: boolean;
  tombstone: boolean;
  /** Whether it states that its content is invented. */
  sample: boolean;
  /** Target of its redirect, if it only redirects. */
  redirect?: string;
  /** Inline scripts and styles, event handlers and style attributes. */
  inline: string[];
  /** A digest of its tree of tags and attributes: pages with the same digest are equally valid. */
  shape: string;
  /** Whether nothing follows its closing tag. */
  ends: boolean;
  /** Addresses of its documents in page search. */
  documents: string[];
}

/** An attribute that links or loads something. */
export interface Link {
  tag: string;
  value: string;
  /** Whether the browser requests it by itself, or submits a form to it. */
  loads: boolean;
}

const leading = ['href', 'src', 'action', 'poster', 'data', 'formaction', 'cite'];
const telling = ['type', 'role', 'rel', 'name', 'scope', 'for'];

/**
 * Reads a page's facts and, in the same pass, its documents for page search.
 * @param address below the site's base
 */
export function readPage(
  html: string,
  address: string,
): { facts: PageFacts; documents: PageDocument[] } {
  const facts: PageFacts = {
    ids: [],
    links: [],
    headings: 0,
    hidden: false,
    tombstone: false,
    sample: html.includes(sampleNotice),
    inline: [],
    shape: '',
    ends: html.slice(-100).trimEnd().toLowerCase().endsWith('</html>'),
    documents: [],
  };
  const open: Open[] = [{ head: '', parts: new Set() }];
  const reader = documentReader(html, address);
  const parser = new Parser({
    onopentag(tag, attributes, isImplied) {
      reader.handler?.onopentag(tag, attributes, isImplied);
      open.push({ head: headOf(tag, attributes), parts: new Set() });
      if (attributes.id !== undefined) facts.ids.push(kept(attributes.id));
      if (tag === 'h1') facts.headings += 1;
      if (tag === 'meta') readMeta(attributes, facts);
      if (attributes['data-tombstone'] !== undefined) facts.tombstone = true;
      facts.links.push(...linksOf(tag, attributes));
      facts.inline.push(...inlineOf(tag, attributes));
    },
    ontext: (text) => reader.handler?.ontext(text),
    onclosetag(tag, isImplied) {
      reader.handler?.onclosetag(tag, isImplied);
      const closed = open.pop();
      if (closed) open.at(-1)?.parts.add(shapeOf(closed));
    },
  });
  parser.end(html);
  const documents = reader.documents();
  facts.shape = shapeOf(open[0] as Open);
  facts.documents = documents.map(({ url }) => kept(url));
  return { facts, documents };
}

/** An element that is still open. */
interface Open {
  /** Its tag and attributes. */
  head: string;
  /** The distinct shapes of its children: another row of the same shape adds nothing. */
  parts: Set<string>;
}

function shapeOf({ head, parts }: Open): string {
  const key = `${head} ${[...parts].join(' ')}`;
  const shape = shapes.get(key) ?? createHash('sha256').update(key).digest('base64').slice(0, 22);
  shapes.set(key, shape);
  return shape;
}

/** The digest of every shape seen so far. */
const shapes = new Map<string, string>();

function readMeta({ name, content = '', 'http-equiv': equiv }: Attributes, facts: PageFacts) {
  if (name === 'robots' && content.includes('noindex')) facts.hidden = true;
  const target = /url=(.*)$/.exec(content)?.[1];
  if (equiv?.toLowerCase() === 'refresh' && target) {
    facts.redirect = target;
    facts.links.push(linkOf({ tag: 'meta', value: target, loads: true }));
  }
}

type Attributes = Record<string, string>;

function linksOf(tag: string, attributes: Attributes): Link[] {
  const loads = tag !== 'a' && tag !== 'area' && !isMention(tag, attributes);
  const values = leading.flatMap((name) => attributes[name] ?? []);
  const sets = [attributes.srcset, attributes.imagesrcset].flatMap((set) =>
    set ? set.split(',').map((each) => each.trim().split(/\s+/)[0] ?? '') : [],
  );
  return [...values, ...sets].map((value) => linkOf({ tag, value, loads }));
}

/** A link, one shared object for all identical ones: ten thousand pages share most of theirs. */
export function linkOf({ tag, value, loads }: Link): Link {
  const key = `${tag} ${loads} ${value}`;
  const known = allLinks.get(key);
  if (known) return known;
  const link = { tag: kept(tag), value: kept(value), loads };
  allLinks.set(Buffer.from(key).toString(), link);
  return link;
}

const allLinks = new Map<string, Link>();

/** The parser's values are slices of their page: copying them lets the page be freed. */
function kept(value: string): string {
  const copy = values.get(value) ?? Buffer.from(value).toString();
  values.set(copy, copy);
  return copy;
}

const values = new Map<string, string>();

/** A `<link>` that only states another address of the page and loads nothing. */
function isMention(tag: string, { rel = '' }: Attributes): boolean {
  return tag === 'link' && /canonical|alternate|license|author|next|prev/.test(rel);
}

function inlineOf(tag: string, attributes: Attributes): string[] {
  const found = Object.keys(attributes).filter((name) => /^(style|srcdoc|on.*)$/.test(name));
  const script = tag === 'script' && attributes.src === undefined;
  if (script && attributes.type !== 'application/ld+json') found.push('<script>');
  if (tag === 'style') found.push('<style>');
  return found.map((name) => `${name} (${tag})`);
}

function headOf(tag: string, attributes: Attributes): string {
  const parts = Object.keys(attributes).map((name) =>
    telling.includes(name) || name.startsWith('aria-')
      ? `${name}=${kindOf(name, attributes)}`
      : name,
  );
  return [tag, ...parts].join('.');
}

/** The text of a label does not affect validity; whether there is any does. */
function kindOf(name: string, attributes: Attributes): string {
  const value = attributes[name] ?? '';
  return /label|describedby|controls|^for$|^name$/.test(name) ? String(value.length > 0) : value;
}
