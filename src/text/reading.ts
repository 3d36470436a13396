import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { drawnMarks, framedLetters, withoutFrame } from './look-alikes.ts';
import { percentDecoded } from './percent.ts';
import { punycodeDecoded } from './punycode.ts';

/** A text as a reader sees it, with a map back to its source. */
export interface Reading {
  text: string;
  /** Maps a range of the reading to the source. */
  sourceOf: (from: number, to: number) => { from: number; to: number };
}

/**
 * Reads a text of Markdown or HTML without emphasis, tags, link targets, quote and footnote marks, and
 * invisible characters; entities, percent signs and Punycode are decoded; superscript and subscript
 * letters get a reading of their own, and so do words parted by a backslash or by marks. Every space is
 * a plain one: words mean on a page (`unbroken`) what they mean in a record. Text set aside (link titles
 * and addresses, attributes) is visible too and becomes a reading of its own.
 */
export function readingsOf(written: string): Reading[] {
  const text = withPlainSpaces(written);
  const others = [text.replace(raised, plainOf), text.replace(joined, asPath)];
  return [text, ...others.filter((other) => other !== text)].flatMap(readingsWithin);
}

/**
 * A mark within a word: emphasis or a bracket around a part of it, or what joins an account to a domain
 * (`SXD\hoaithom`).
 */
const joined = /([\p{L}\p{N}:])([\\~*[\]]{1,2})(?=[\p{L}\p{N}])/gu;
const asPath = (_: string, before: string, marks: string) => before + '/'.repeat(marks.length);

const withPlainSpaces = (text: string) =>
  text.replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ');

/** Superscript and subscript letters: a sign beside a word, or the letters of one (“ᵗʰơᵐ”). */
const raised = /[\p{Lm}\u00AA\u00BA]/gu;

/** The plain letter, if it has the same length. */
function plainOf(letter: string): string {
  const plain = letter.normalize('NFKD');
  return /^[A-Za-z]$/.test(plain) ? plain : letter;
}

function readingsWithin(text: string): Reading[] {
  if (!special.test(text)) return [{ text, sourceOf: (from, to) => ({ from, to }) }];
  const main = new Pieces(text);
  const aside = new Pieces(text);
  let from = 0;
  for (const match of text.matchAll(specials)) {
    const { index, 0: written } = match;
    main.copy(from, index);
    from = index + written.length;
    const kind = match.groups as Partial<Record<string, string>>;
    main.put(shownAs(kind, text, index), index, from);
    if (kind.aside || !bareTag.test(kind.tag ?? '<p>')) {
      aside.readAlong(written, index);
      aside.put(apart, from, from);
    }
  }
  main.copy(from, text.length);
  return aside.text ? [main, aside] : [main];
}

/** No name extends across this character. */
const apart = '\n\0\n';

const invisible =
  '\\p{Default_Ignorable_Code_Point}\\p{Lm}\\u00AA\\u00B2\\u00B3\\u00B9\\u00BA\\u2070-\\u2079';
const entity = '&(?:#x[0-9a-fA-F]{1,6}|#\\d{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});';
const punycode = '[xX][nN]--[a-zA-Z0-9-]+';
const percents = '(?:%[0-9a-fA-F]{2})+';
const drawn = `[${framedLetters}${drawnMarks}]`;
const special = new RegExp(
  `[<*_~\`\\\\\\[\\]&%${invisible}${framedLetters}${drawnMarks}]|\\n[ \\t]*>|${punycode}`,
  'u',
);
const specials = new RegExp(
  [
    '(?<comment><!--[\\s\\S]*?-->)',
    '(?<line>(?:<br\\s*/?>\\s*)+)',
    '(?<cell></t[dh]>\\s*(?=<t[dh][\\s>]))',
    '(?<tag></?[a-zA-Z][^<>]*>)',
    '(?<aside>\\[\\^[^[\\]\\s]+\\]|\\]\\[[^[\\]]*\\]|\\](?:\\((?:<[^<>\\n]*>|(?:[^()\\s]|\\([^()\\s]*\\))*)(?:\\s+(?:"[^"]*"|\'[^\']*\'|\\([^()]*\\)))?\\s*\\)))',
    `(?<entity>${entity})`,
    `(?<percents>${percents})`,
    `(?<host>${punycode})`,
    '(?<quote>\\n[ \\t]*(?:>[ \\t]?)+)',
    '(?<control>\\\\[nrt])',
    '(?<joiner>_)',
    `(?<drawn>${drawn})`,
    `(?<mark>[*~\`\\\\[\\]]|[${invisible}]+)`,
  ].join('|'),
  'gu',
);
/** As `specials`, for text set aside: an address or attribute contains no Markdown. */
const specialsAside = new RegExp(
  `(?<entity>${entity})|(?<percents>${percents})|(?<host>${punycode})|(?<joiner>_)|(?<drawn>${drawn})|(?<mark>[${invisible}]+)`,
  'gu',
);

/** Inline tags of HTML, and the runs of Word and Excel. */
const withinLine =
  /^<\/?(?:a|abbr|b|cite|del|em|i|ins|mark|q|r|rPr|s|small|span|strong|sub|sup|t|time|u|w:(?!p>|p |br|tab)\w+|wbr)(?:\s[^>]*)?\/?>$/;

/** A tag of HTML with nothing but its name; any other (`<hoaithom>`) may be what somebody is called. */
const bareTag =
  /^<\/?(?:a|abbr|article|aside|b|blockquote|body|br|c|caption|code|dd|del|details|div|dl|dt|em|figcaption|figure|footer|h[1-6]|head|header|hr|html|i|img|ins|kbd|li|main|mark|nav|ol|p|pre|q|r|rPr|row|s|section|si|small|span|strong|sub|summary|sup|svg|t|table|tbody|td|tfoot|th|thead|time|title|tr|u|ul|v|wbr)\s*\/?>$/;

/** The visible text of special syntax; empty for comments, marks and text set aside. */
function shownAs(groups: Partial<Record<string, string>>, text: string, index: number): string {
  const { line, cell, tag, entity, percents, host, quote, control, joiner, drawn } = groups;
  if (line) return '\n';
  if (cell) return '';
  if (tag) return withinLine.test(tag) ? '' : '\n';
  if (entity) return withoutInvisible(decodedEntity(entity));
  if (percents) return withoutInvisible(percentDecoded(percents) ?? percents);
  if (host) return punycodeDecoded(host) ?? host;
  if (drawn) return withoutFrame(drawn);
  if (quote) return '\n';
  if (control) return ' ';
  if (joiner)
    return isLetter.test(text[index - 1] ?? '') && isLetter.test(text[index + 1] ?? '') ? '_' : '';
  return '';
}

const isLetter = /[\p{L}\p{M}\p{N}]/u;
const everyInvisible = new RegExp(`[${invisible}]+`, 'gu');
const everyDrawn = new RegExp(drawn, 'gu');
const withoutInvisible = (text: string) =>
  withPlainSpaces(text).replace(everyInvisible, '').replace(everyDrawn, withoutFrame);

/** The character of an entity, or the entity itself if unknown. */
export function decodedEntity(written: string): string {
  const [, hex, digits] = /^&#(?:x([0-9a-f]+)|(\d+));$/i.exec(written) ?? [];
  if (hex === undefined && digits === undefined) {
    return decodeNamedCharacterReference(written.slice(1, -1)) || written;
  }
  const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** A reading built piece by piece. */
export class Pieces implements Reading {
  text = '';
  /** Start of each piece here, and its range in the source. */
  readonly #starts: number[] = [];
  readonly #sources: { from: number; to: number; copied: boolean }[] = [];
  readonly #written: string;

  constructor(written: string) {
    this.#written = written;
  }

  copy(from: number, to: number): void {
    this.#add(this.#written.slice(from, to), from, to, true);
  }

  put(text: string, from: number, to: number): void {
    this.#add(text, from, to, false);
  }

  /** Adds text set aside, decoded. */
  readAlong(written: string, start: number): void {
    let from = 0;
    for (const match of written.matchAll(specialsAside)) {
      this.copy(start + from, start + match.index);
      from = match.index + match[0].length;
      const groups = match.groups as Partial<Record<string, string>>;
      this.put(shownAs(groups, written, match.index), start + match.index, start + from);
    }
    this.copy(start + from, start + written.length);
  }

  sourceOf = (from: number, to: number) => {
    const first = this.#pieceAt(from);
    const last = this.#pieceAt(to - 1);
    return {
      from: first.copied ? first.from + from - first.start : first.from,
      to: last.copied ? last.from + to - last.start : last.to,
    };
  };

  #add(text: string, from: number, to: number, copied: boolean): void {
    if (text === '') return;
    this.#starts.push(this.text.length);
    this.#sources.push({ from, to, copied });
    this.text += text;
  }

  #pieceAt(offset: number) {
    let low = 0;
    for (let high = this.#starts.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const source = this.#sources[low] ?? { from: 0, to: 0, copied: true };
    return { ...source, start: this.#starts[low] ?? 0 };
  }
}
