import { strFromU8, strToU8 } from 'fflate';
import { Parser } from 'htmlparser2';

/** One level of a numbered list: its first number, its format, its text (`%1.%2)`). */
interface Level {
  start: number;
  format: string;
  text: string;
}

/** A list of the document: its definition, and the levels that it restarts or overrides. */
interface List {
  definition: string;
  starts: Map<number, number>;
}

interface Numbering {
  definitions: Map<string, Map<number, Level>>;
  lists: Map<string, List>;
  /** Paragraph styles with automatic numbers. */
  styles: Map<string, { list?: string; level?: number }>;
}

/**
 * Writes the numbers that Word computes (“1.”, “a)”, an automatic Stt) into the paragraphs as text: a
 * text reader would lose them, though they are part of the document. Source of the rules: ECMA-376 part
 * 1, §17.9 (numbering).
 */
export function writeNumbersOut(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const document = parts['word/document.xml'];
  const numbering = parts['word/numbering.xml'];
  if (!document || !numbering) return parts;
  const known = readNumbering(
    strFromU8(numbering),
    strFromU8(parts['word/styles.xml'] ?? new Uint8Array()),
  );
  return { ...parts, 'word/document.xml': strToU8(numbered(strFromU8(document), known)) };
}

function readNumbering(numbering: string, styles: string): Numbering {
  const known: Numbering = { definitions: new Map(), lists: new Map(), styles: new Map() };
  let levels: Map<number, Level> | undefined;
  let level: Level | undefined;
  let list: List | undefined;
  let override = 0;
  walk(numbering, (name, value) => {
    if (name === 'w:abstractNum') {
      levels = new Map();
      known.definitions.set(value('w:abstractNumId'), levels);
    } else if (name === 'w:num') {
      list = { definition: '', starts: new Map() };
      levels = undefined;
      level = undefined;
      known.lists.set(value('w:numId'), list);
    } else if (name === 'w:lvl' && levels) {
      level = { start: 1, format: 'decimal', text: '' };
      levels.set(Number(value('w:ilvl')), level);
    } else if (name === 'w:start' && level) level.start = Number(value('w:val'));
    else if (name === 'w:numFmt' && level) level.format = value('w:val');
    else if (name === 'w:lvlText' && level) level.text = value('w:val');
    else if (name === 'w:abstractNumId' && list) list.definition = value('w:val');
    else if (name === 'w:lvlOverride') override = Number(value('w:ilvl'));
    else if (name === 'w:startOverride' && list) list.starts.set(override, Number(value('w:val')));
  });
  let style: { list?: string; level?: number } = {};
  walk(styles, (name, value) => {
    if (name === 'w:style') {
      style = {};
      known.styles.set(value('w:styleId'), style);
    } else if (name === 'w:numId') style.list = value('w:val');
    else if (name === 'w:ilvl') style.level = Number(value('w:val'));
  });
  return known;
}

function walk(xml: string, onOpen: (name: string, value: (attribute: string) => string) => void) {
  const parser = new Parser(
    { onopentag: (name, attributes) => onOpen(name, (attribute) => attributes[attribute] ?? '') },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
}

/** The document's XML with each number as a text run, and no automatic numbering. */
function numbered(xml: string, known: Numbering): string {
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  const edits: { at: number; to: number; text: string }[] = [];
  let own: { list?: string; level?: number; style?: string } | undefined;
  let bodyAt = 0;
  const parser = new Parser(
    {
      onopentag(name, { 'w:val': value = '' }) {
        if (name === 'w:pPr') own = {};
        else if (!own) return;
        else if (name === 'w:pStyle') own.style = value;
        else if (name === 'w:numId') own.list = value;
        else if (name === 'w:ilvl') own.level = Number(value);
      },
      onclosetag(name) {
        if (name !== 'w:pPr' || !own) return;
        const style = known.styles.get(own.style ?? '') ?? {};
        const list = known.lists.get(own.list ?? style.list ?? '');
        const level = own.level ?? style.level ?? 0;
        const id = own.list ?? style.list ?? '';
        own = undefined;
        if (!list) return;
        const mark = next(id, list, level);
        bodyAt = parser.endIndex + 1;
        if (xml[bodyAt - 2] === '/') return; // <w:pPr/> contains no number
        // Word expresses “not numbered” by list 0; it comes last and therefore applies.
        const close = parser.startIndex;
        edits.push({ at: close, to: close, text: '<w:numPr><w:numId w:val="0"/></w:numPr>' });
        if (mark) {
          const text = mark.replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'));
          edits.push({
            at: bodyAt,
            to: bodyAt,
            text: `<w:r><w:t xml:space="preserve">${text} </w:t></w:r>`,
          });
        }
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  const pieces: string[] = [];
  let from = 0;
  for (const { at, to, text } of edits) {
    pieces.push(xml.slice(from, at), text);
    from = to;
  }
  return pieces.join('') + xml.slice(from);

  function next(id: string, list: List, level: number): string {
    const levels = known.definitions.get(list.definition) ?? new Map<number, Level>();
    const counts = counters.get(list.definition) ?? [];
    counters.set(list.definition, counts);
    const first = (of: number) => list.starts.get(of) ?? levels.get(of)?.start ?? 1;
    const restart = list.starts.has(level) && !begun.has(`${id} ${level}`);
    begun.add(`${id} ${level}`);
    const count = counts[level];
    counts[level] = count === undefined || restart ? first(level) : count + 1;
    counts.length = level + 1;
    const { format = 'none', text = '' } = levels.get(level) ?? {};
    if (format === 'bullet') return /^[-–—+*•]$/.test(text) ? text : '-';
    return text.replace(/%(\d)/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      return written(counts[of] ?? first(of), levels.get(of)?.format ?? 'decimal');
    });
  }
}

function written(number: number, format: string): string {
  if (format === 'none') return '';
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  if (/Letter$/.test(format)) {
    const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(
      Math.ceil(number / 26) || 1,
    );
    return format.startsWith('upper') ? letter.toUpperCase() : letter;
  }
  if (/Roman$/.test(format))
    return format.startsWith('upper') ? roman(number) : roman(number).toLowerCase();
  return String(number);
}

function roman(number: number): string {
  const signs: [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = Math.min(number, 399);
  return signs.reduce((text, [value, sign]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return text + sign.repeat(times);
  }, '');
}
