import { isCapitals, type Mark, readMark } from './marks.ts';
import type { FilePlace } from './plan-document.ts';

/** A paragraph, heading or table of a plain Markdown part, before it is placed in the act. */
export interface Block {
  mark?: Mark;
  /** The words without the mark. */
  text: string;
  /** The same as written, line by line. */
  written: string[];
  /** Whether staff or the act itself mark it as a heading. */
  heading: boolean;
  /** Whether it is nested below the previous item by its indent. */
  indented: boolean;
  rows?: string[][];
  /** `{#id}` at the end of its line. */
  explicitId?: { id: string; place: FilePlace };
  place: FilePlace;
}

interface Line {
  text: string;
  number: number;
  column: number;
}

/**
 * Splits a part into blocks. Blank lines or a mark at the start of a line separate paragraphs; other
 * lines continue the paragraph, as in Markdown. `#` makes a heading, `|` a table, `\` escapes a mark;
 * `**` and `*` around words are ignored.
 */
export function readBlocks(body: string, file: string, firstLine: number): Block[] {
  const blocks: Block[] = [];
  let group: Line[] = [];
  const close = () => {
    const block = group.length > 0 && toBlock(group, file);
    if (block) blocks.push(block);
    group = [];
  };
  for (const [index, raw] of body.split('\n').entries()) {
    const text = raw.trim();
    const line = { text, number: firstLine + index, column: raw.search(/\S|$/) + 1 };
    if (text === '' || /^(?:-{3,}|\*{3,}|_{3,})$/.test(text)) close();
    else {
      if (group.length > 0 && begins(group, text)) close();
      group.push(line);
    }
  }
  close();
  return blocks;
}

/** Whether a line begins a block of its own directly below another. */
function begins(group: readonly Line[], text: string): boolean {
  const last = group.at(-1)?.text ?? '';
  const isTable = last.startsWith('|');
  if (isTable || text.startsWith('|')) return isTable !== text.startsWith('|');
  if (/^#{1,6}\s/.test(last) || /^#{1,6}\s/.test(text) || explicit.test(last)) return true;
  const plain = plainWords(text);
  return (
    (!isEscaped(text) && readMark(plain) !== undefined) ||
    /^Nơi nhận\s*:?$/u.test(plain) ||
    (isCapitals(plainWords(last)) ? !isCapitals(plain) : isCapitals(plain) && /\s/.test(plain))
  );
}

const explicit = /\s*\{#([^}]*)\}\s*$/;

function toBlock(lines: readonly Line[], file: string): Block | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const place = { file, line: first.number, column: first.column };
  if (first.text.startsWith('|')) return table(lines, place);
  const last = lines.at(-1) ?? first;
  const id = explicit.exec(last.text);
  const joined = lines
    .map(({ text }) => text)
    .join(' ')
    .replace(explicit, '');
  const [, hashes] = /^(#{1,6})\s+/.exec(joined) ?? [];
  const written = joined.replace(/^#{1,6}\s+/, '').replace(/\s+#+$/, '');
  const text = plainWords(written.replace(/^\\/, ''));
  const mark = isEscaped(written) ? undefined : readMark(text);
  const words = mark ? mark.rest : text;
  return {
    ...(mark && { mark }),
    text: words,
    written: lines.map((line) =>
      plainWords(line.text.replace(explicit, '').replace(/^#{1,6}\s+/, '')),
    ),
    heading: hashes !== undefined || (mark !== undefined && isHeadingMark(mark)),
    indented: first.column > 2,
    ...(id && {
      explicitId: {
        id: id[1] ?? '',
        place: {
          file,
          line: last.number,
          column: last.column + id.index + (/^\s*/.exec(id[0])?.[0].length ?? 0),
        },
      },
    }),
    place,
  };
}

/** `\- …` and `1\. …` are not marks. */
function isEscaped(line: string): boolean {
  return /^(?:\\|[\p{L}\d.]+\\)/u.test(line);
}

/** Marks that are headings by nature, and short numbered lines without a final stop. */
function isHeadingMark({ kind, rest }: Mark): boolean {
  if (['phu-luc', 'phan', 'chuong', 'muc', 'tieu-muc', 'la-ma'].includes(kind)) {
    return rest === '' || isCapitals(rest) || !/[.;]$/.test(rest);
  }
  if (kind === 'dieu') return rest === '' || !/[.;:,]$/.test(rest);
  if (!['so', 'so-2', 'so-3', 'so-4', 'chu'].includes(kind)) return false;
  return rest !== '' && rest.length <= 160 && !/[.;:,!?…/”]$/u.test(rest);
}

function table(lines: readonly Line[], place: FilePlace): Block {
  const rows = lines
    .map(({ text }) => text)
    .filter((text) => !/^\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?$/.test(text))
    .map((text) =>
      text
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) => plainWords(cell.trim())),
    );
  return {
    mark: {
      kind: 'bang',
      written: '',
      name: '',
      segment: '',
      ordinal: undefined,
      rest: '',
      spaced: false,
    },
    text: rows.map(wordsOf).join('\n'),
    written: rows.map(wordsOf),
    heading: false,
    indented: false,
    rows,
    place,
  };
}

const wordsOf = (row: readonly string[]) => row.filter(Boolean).join(' ');

/** Words without Markdown syntax: emphasis, and `\` before a sign. */
function plainWords(text: string): string {
  return text
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replace(/(^|[\s“"(])([*_])(?=[\p{L}\p{N}“"])([^*_]+?)(?<=\S)\2(?=$|[\s.,;:!?”")])/gu, '$1$3')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
