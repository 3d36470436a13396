import type { ClauseKind } from './plan-document.ts';

/** The mark that opens a clause, at the start of a line. */
export interface Mark {
  kind: ClauseKind;
  /** As the act prints it: `IV.`, `đ)`, `Chương II`. */
  written: string;
  /** The name in labels: `IV`, `đ`, `2.1`. */
  name: string;
  /** The last segment of the id; empty for clauses numbered by position (dashes, tables). */
  segment: string;
  /** 1 for the first of its kind; undefined for clauses numbered by position. */
  ordinal: number | undefined;
  /** The words after the mark. */
  rest: string;
  /** Whether a space separates the mark from the words. */
  spaced: boolean;
}

/** From outermost to innermost; an act may omit any. */
const order: readonly ClauseKind[] = [
  'phu-luc',
  'phan',
  'chuong',
  'muc',
  'tieu-muc',
  'dieu',
  'la-ma',
  'so',
  'so-2',
  'so-3',
  'so-4',
  'chu',
  'so-ngoac',
  'gach',
  'cong',
  'cham',
  'bang',
];

/** Usual nesting depth of a kind of clause: smaller is further out. */
export const rankOf = (kind: ClauseKind): number => order.indexOf(kind);

/** Letters of points in Vietnamese order; f, j, w and z are not part of it but occur. */
const letters = [...'abcdđefghijklmnopqrstuvwxyz'];

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** “nhất”, “hai” … “mười”, then digits: the word after “thứ”. */
export function ordinalWord(ordinal: number): string {
  return ordinals[ordinal - 1] ?? String(ordinal);
}

/** Parses the mark at the start of a line; undefined if there is none. */
export function readMark(line: string): Mark | undefined {
  for (const read of readers) {
    const mark = read(line);
    if (mark) return mark;
  }
  return undefined;
}

const readers: ((line: string) => Mark | undefined)[] = [
  (line) => worded(line, 'phần', 'phan', /^(?:thứ \p{L}+|[IVX]+|\d+|[A-ZĐ])$/iu),
  (line) => worded(line, 'chương', 'chuong', /^(?:thứ \p{L}+|[IVX]+|\d+)$/iu),
  (line) => worded(line, 'tiểu mục', 'tieu-muc', /^(?:[IVX]+|\d+)$/i),
  (line) => worded(line, 'mục', 'muc', /^(?:[IVX]+|\d+)$/i),
  (line) => worded(line, 'phụ lục', 'phu-luc', /^(?:số )?(?:[IVX]+|\d+|[A-Z])?$/i),
  article,
  (line) => {
    const [written, name = '', gap, rest = ''] =
      /^([IVX]+)(?:[.):/]|\s?[-–—](?=\s))(\s+|$)(.*)$/su.exec(line) ?? [];
    const ordinal = romanValue(name);
    if (written === undefined || !ordinal) return undefined;
    return marked('la-ma', line, rest, gap, { name, segment: name.toLowerCase(), ordinal });
  },
  (line) => {
    const [written, name = '', gap, rest = ''] = /^([A-ZĐ])\.(\s+)(.*)$/su.exec(line) ?? [];
    if (written === undefined) return undefined;
    const ordinal = letters.indexOf(name.toLowerCase()) + 1;
    return marked('phan', line, rest, gap, { name, segment: `phan-${ascii(name)}`, ordinal });
  },
  (line) => {
    // Without a stop, a number may begin a sentence (“1.5 triệu đồng”).
    const [written, name = '', gap, rest = ''] =
      /^(\d{1,3}(?:\.\d{1,3}){1,3})(?:[.)/:](?=\s|\p{Lu}|$)|(?=\s+[\p{Lu}“"]))(\s*)(.*)$/su.exec(
        line,
      ) ?? [];
    if (written === undefined) return undefined;
    const steps = name.split('.').map(Number);
    return marked(`so-${steps.length}` as ClauseKind, line, rest, gap, {
      name,
      segment: steps.join('-'),
      ordinal: steps.at(-1) ?? 0,
    });
  },
  (line) => {
    const [written, name = '', gap, rest = ''] =
      /^(\d{1,3})(?:[.)]|[/:](?=\s))(\s+|(?=\p{Lu}|$))(.*)$/su.exec(line) ?? [];
    if (written === undefined) return undefined;
    return marked('so', line, rest, gap, {
      name,
      segment: String(Number(name)),
      ordinal: Number(name),
    });
  },
  (line) => {
    const [written, name = '', gap, rest = ''] =
      /^\(?([a-zđ])(?:\)|[./](?=\s))(\s*)(.*)$/su.exec(line) ?? [];
    if (written === undefined) return undefined;
    return marked('chu', line, rest, gap, {
      name,
      segment: ascii(name),
      ordinal: letters.indexOf(name) + 1,
    });
  },
  (line) => {
    const [written, name = '', gap, rest = ''] = /^\((\d{1,2})\)(\s*)(.*)$/su.exec(line) ?? [];
    if (written === undefined) return undefined;
    return marked('so-ngoac', line, rest, gap, {
      name: `(${name})`,
      segment: String(Number(name)),
      ordinal: Number(name),
    });
  },
  (line) => bullet(line, 'gach', /^[-–—](\s+)(.*)$/su),
  (line) => bullet(line, 'gach', /^-(\s*)(?=[\p{Lu}“])(.*)$/su),
  (line) => bullet(line, 'cong', /^\+(\s*)(.*)$/su),
  (line) => bullet(line, 'cham', /^[*•●○▪·](\s+)(.*)$/su),
];

/** “Chương II”, “PHẦN THỨ NHẤT. …”, “Phụ lục 1”: alone on the line or followed by a stop. */
function worded(line: string, word: string, kind: ClauseKind, number: RegExp): Mark | undefined {
  const first = line.slice(0, word.length);
  if (first.toLowerCase() !== word) return undefined;
  const [, said = '', stop = '', gap = '', rest = ''] =
    /^((?:\s+(?:thứ\s+\p{L}+|(?:số\s+)?(?:[IVX]+|\d+|[A-ZĐ]))(?!\p{L}))?)(\s?[.:]|\s[-–—](?=\s))?(\s*)(.*)$/isu.exec(
      line.slice(word.length),
    ) ?? [];
  const name = said.trim();
  if (!number.test(name)) return undefined;
  // “Phụ lục 1 kèm theo …” is a sentence; “CHƯƠNG I QUY ĐỊNH CHUNG” is a heading.
  if (rest && !stop && !isCapitals(rest)) return undefined;
  const ordinal = ordinalOf(name);
  const roman = kind === 'phan' || kind === 'chuong';
  const piece = ordinal ? (roman ? toRoman(ordinal) : String(ordinal)) : ascii(name);
  return {
    kind,
    written: line.slice(0, line.length - rest.length - gap.length),
    name: name.replace(/^số\s+/iu, '').replace(/^thứ/iu, 'thứ'),
    segment: piece ? `${kind}-${piece}` : kind,
    ordinal: ordinal || 1,
    rest,
    spaced: gap !== '',
  };
}

function article(line: string): Mark | undefined {
  const [written, name = '', gap = '', rest = ''] =
    /^điều\s+(\d{1,3}[a-zđ]?)(?:[.:](\s*)|$)(.*)$/isu.exec(line) ?? [];
  if (written === undefined) return undefined;
  return marked('dieu', line, rest, gap, {
    name,
    segment: `dieu-${ascii(name)}`,
    ordinal: Number.parseInt(name, 10),
  });
}

function bullet(line: string, kind: ClauseKind, form: RegExp): Mark | undefined {
  const [written, gap, rest = ''] = form.exec(line) ?? [];
  if (written === undefined || rest === '') return undefined;
  return marked(kind, line, rest, gap, { name: '', segment: '', ordinal: undefined });
}

function marked(
  kind: ClauseKind,
  line: string,
  rest: string,
  gap: string | undefined,
  named: Pick<Mark, 'name' | 'segment' | 'ordinal'>,
): Mark {
  const written = line.slice(0, line.length - rest.length).trimEnd();
  return { kind, written, rest, spaced: Boolean(gap), ...named };
}

/** Whether a line is all capitals, like a heading. */
export function isCapitals(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
}

/** đ is written dd in ids, to keep d and đ distinct. */
function ascii(name: string): string {
  return name.toLowerCase().replace('đ', 'dd');
}

function ordinalOf(name: string): number {
  const word = /^thứ\s+(\p{L}+)$/iu.exec(name)?.[1]?.toLowerCase();
  if (word) return ordinals.indexOf(word) + 1;
  const plain = name.replace(/^số\s+/iu, '');
  return /^\d+$/.test(plain) ? Number(plain) : romanValue(plain.toUpperCase());
}

const romans = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

function toRoman(value: number): string {
  return `${'x'.repeat(Math.floor(value / 10))}${romans[value % 10] ?? ''}`;
}

/** The value of a roman number up to 39, or 0 if invalid. */
function romanValue(name: string): number {
  for (let value = 1; value < 40; value += 1) {
    if (toRoman(value).toUpperCase() === name) return value;
  }
  return 0;
}
