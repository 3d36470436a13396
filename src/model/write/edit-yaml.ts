import {
  Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isObject } from '../read/is-object.ts';

/** The key order of a map by its schema; an unknown path has none. */
export type KeyOrder = (path: readonly PropertyKey[]) => readonly string[];

/**
 * Writes new values into YAML and preserves every unaffected byte, including comments and key order. A
 * new key is inserted in schema order; a key that loses its value is removed with its line, or stays
 * blank if a comment explains it. Blank (null, empty text, empty list) counts as absent.
 * @throws {SyntaxError} if the YAML cannot be parsed, or the result does not read back
 */
export function editYaml(yaml: string, value: unknown, keyOrder: KeyOrder = () => []): string {
  const document = parseDocument(yaml, { version: '1.2', prettyErrors: false });
  if (document.errors.length > 0)
    throw new SyntaxError(
      `The YAML cannot be parsed and was not edited: ${document.errors[0]?.message}. Check for errors before editing.`,
    );
  const editor = new Editor(yaml, keyOrder);
  if (!isCollection(document.contents)) {
    return isBlank(value) ? yaml : yaml + editor.fresh(value, 0);
  }
  editor.change(document.contents, value, []);
  const edited = editor.result();
  const after = parseDocument(edited, { version: '1.2', prettyErrors: false });
  if (after.errors.length > 0 || !isSame(after.toJS(), value))
    throw new SyntaxError(
      'The edited YAML does not parse to the new value and was discarded: a fault of editYaml.',
    );
  return edited;
}

/** Whether a value is blank, which means unknown. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value !== 'object') return false;
  return Object.values(value).every(isBlank);
}

/** Whether two values are equal. */
export function isSame(a: unknown, b: unknown): boolean {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && a.length !== (b as unknown[]).length) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
    isSame(one[key], other[key]),
  );
}

interface Splice {
  from: number;
  to: number;
  text: string;
}

type Path = readonly PropertyKey[];

class Editor {
  private readonly yaml: string;
  private readonly keyOrder: KeyOrder;
  private readonly newline: string;
  private splices: Splice[] = [];

  constructor(yaml: string, keyOrder: KeyOrder) {
    this.yaml = yaml;
    this.keyOrder = keyOrder;
    this.newline = yaml.includes('\r\n') ? '\r\n' : '\n';
  }

  result(): string {
    return applied(this.yaml, this.splices);
  }

  /** Records the change of a node to a value. */
  change(node: unknown, value: unknown, path: Path): void {
    if (isMap(node) && isObject(value)) this.changeMap(node, value, path);
    else if (isSeq(node) && Array.isArray(value)) this.changeSeq(node, value, path);
  }

  private changeMap(map: YAMLMap, value: Record<string, unknown>, path: Path): void {
    if (map.flow) {
      const { from, to } = spanOf(map);
      const kept = Object.fromEntries(
        Object.entries({ ...(map.toJSON() as object), ...value }).filter(
          ([key]) => !isBlank(value[key]),
        ),
      );
      if (!isSame(map.toJSON(), value)) this.put(from, to, inFlow(kept));
      return;
    }
    const pairs = map.items as Pair[];
    for (const pair of pairs) {
      const key = keyOf(pair);
      const before = jsonOf(pair.value);
      if (key === undefined || isSame(before, value[key])) continue;
      this.changePair(map, pair, value[key], [...path, key]);
    }
    const known = new Set(pairs.map(keyOf));
    for (const [key, added] of Object.entries(value)) {
      if (!known.has(key) && !isBlank(added)) this.addPair(map, key, added, path);
    }
  }

  private changePair(map: YAMLMap, pair: Pair, value: unknown, path: Path): void {
    const node = pair.value as Node | null;
    if (isBlank(value)) {
      this.removePair(map, pair);
      return;
    }
    if (isMap(node) && isObject(value)) {
      this.changeMap(node, value, path);
      return;
    }
    if (isSeq(node) && Array.isArray(value) && node.items.length > 0) {
      this.changeSeq(node, value, path);
      return;
    }
    const key = spanOf(pair.key as Node);
    const colon = this.yaml.indexOf(':', key.to) + 1;
    const indent = this.columnOf(key.from);
    const short = isShort(value);
    const isNodeBlank = !node || (isScalar(node) && node.value === null && !node.source);
    const to = isNodeBlank ? colon : this.contentEnd(node, colon);
    if (short) {
      const from = isNodeBlank ? colon : spanOf(node).from;
      const isBelow = this.yaml.slice(colon, from).includes('\n') || isBlockScalar(node);
      const text = this.short(value, node, indent);
      const [head = '', ...lines] = text.split(this.newline);
      if (lines.length === 0) {
        this.put(isBelow ? colon : from, to, isBelow || isNodeBlank ? ` ${text}` : text);
        return;
      }
      // A comment after the value goes behind the indicator that opens a block scalar.
      const end = this.trimmedEnd(this.lineEnd(to));
      const block = [head + this.yaml.slice(to, end).trimEnd(), ...lines].join(this.newline);
      this.put(colon, end, ` ${block}`);
      return;
    }
    if (isNodeBlank || this.isOneLine(colon, to)) {
      const lineEnd = this.lineEnd(to);
      const comment = this.yaml.slice(to, lineEnd).trimEnd();
      this.put(colon, this.trimmedEnd(lineEnd), comment + this.newline + this.below(value, indent));
      return;
    }
    this.put(colon, to, this.newline + this.below(value, indent));
  }

  /** A value on lines of its own below its key, without the last line end. */
  private below(value: unknown, indent: number): string {
    return this.fresh(value, indent + 2).replace(/\r?\n$/, '');
  }

  private removePair(map: YAMLMap, pair: Pair): void {
    const key = spanOf(pair.key as Node);
    const colon = this.yaml.indexOf(':', key.to) + 1;
    const node = pair.value as Node | null;
    const to = node ? this.contentEnd(node, colon) : colon;
    const keyLine = this.trimmedEnd(this.lineEnd(colon));
    const isBlock = to > keyLine;
    const comment = this.yaml.slice(isBlock ? colon : to, keyLine).trim();
    const isExplained = isBlock ? comment.startsWith('#') : comment !== '';
    const lineStart = this.lineStart(key.from);
    const isFirstOfItem = this.yaml.slice(lineStart, key.from).trim() !== '';
    if (isExplained || isFirstOfItem || map.items.length === 1) {
      if (!isBlock) this.put(colon, to, '');
      else this.put(isExplained ? keyLine : colon, this.trimmedEnd(this.lineEnd(to)), '');
      return;
    }
    this.put(lineStart, this.lineEnd(to), '');
  }

  private addPair(map: YAMLMap, key: string, value: unknown, path: Path): void {
    const pairs = map.items as Pair[];
    const order = this.keyOrder(path);
    const rank = order.indexOf(key);
    const before = pairs.findLast(({ key: other }) => {
      const at = order.indexOf(String((other as { value?: unknown })?.value));
      return rank < 0 || (at >= 0 && at < rank);
    });
    const first = pairs[0];
    const indent = first ? this.columnOf(spanOf(first.key as Node).from) : 0;
    const text = this.fresh({ [key]: value }, indent);
    if (!before && first) {
      const { from } = spanOf(first.key as Node);
      const lead = text.slice(indent);
      this.put(from, from, lead + ' '.repeat(indent));
      return;
    }
    const end = before ? this.pairEnd(before) : this.yaml.length;
    const isOpen = end > 0 && this.yaml[end - 1] !== '\n';
    this.put(end, end, (isOpen ? this.newline : '') + text);
  }

  private changeSeq(seq: YAMLSeq, value: unknown[], path: Path): void {
    if (isSame(seq.toJSON(), value)) return;
    const items = seq.items as Node[];
    if (seq.flow || items.length === 0) {
      const { from, to } = spanOf(seq);
      this.put(from, to, inFlow(value));
      return;
    }
    const before = items.map(jsonOf);
    const pairs = pairUp(before, value);
    const isInPlace = before.length === value.length && pairs.every((at, index) => at === index);
    if (isInPlace) {
      for (const [index, item] of items.entries()) {
        if (!isSame(before[index], value[index]))
          this.changeItem(item, value[index], [...path, index]);
      }
      return;
    }
    const end = this.lineEnd(this.contentEnd(items.at(-1) as Node, 0));
    const dash = this.columnOf(this.dashOf(items[0] as Node));
    const spans = items.map((_, index) => ({
      // Text between two items belongs to the second.
      from: index === 0 ? this.itemStart(items[0] as Node) : this.itemEnd(items[index - 1] as Node),
      to: index === items.length - 1 ? end : this.itemEnd(items[index] as Node),
    }));
    const written = value.map((item, index) => {
      const at = pairs[index];
      const [span, node] = at === undefined ? [] : [spans[at], items[at]];
      if (at === undefined || !span || !node) return this.freshItem(item, dash);
      if (isSame(before[at], item)) return this.closed(this.yaml.slice(span.from, span.to));
      const outer = this.splices;
      this.splices = [];
      this.changeItem(node, item, [...path, at]);
      const text = applied(this.yaml.slice(span.from, span.to), this.splices, span.from);
      this.splices = outer;
      return this.closed(text);
    });
    this.put(spans[0]?.from ?? end, end, written.join(''));
  }

  private changeItem(item: Node, value: unknown, path: Path): void {
    if (isCollection(item)) {
      this.change(item, value, path);
      return;
    }
    const { from } = spanOf(item);
    this.put(from, this.contentEnd(item, from), this.short(value, item, this.columnOf(from)));
  }

  private freshItem(value: unknown, dash: number): string {
    return this.fresh([isObject(value) ? withoutBlanks(value) : value], dash);
  }

  /** Lines of a new value at a column, each with its line end. */
  fresh(value: unknown, indent: number): string {
    const document = new Document(withoutBlanks(value));
    for (const pair of pairsIn(document.contents)) {
      if (isSeq(pair.value) && isShort(pair.value.toJSON())) pair.value.flow = true;
    }
    if (isSeq(document.contents)) document.contents.flow = false;
    return this.withNewlines(
      document
        .toString({ lineWidth: 0, flowCollectionPadding: false })
        .split('\n')
        .map((line) => (line === '' ? line : ' '.repeat(indent) + line))
        .join('\n'),
    );
  }

  /** A value on the line of its key. */
  private short(value: unknown, like: Node | null, indent: number): string {
    if (typeof value === 'string' && isScalar(like) && !value.includes('\n')) {
      const scalar = new Document(value);
      if (isScalar(scalar.contents) && /^QUOTE/.test(like.type ?? ''))
        scalar.contents.type = like.type as 'QUOTE_DOUBLE';
      return scalar.toString({ lineWidth: 0 }).trimEnd();
    }
    if (typeof value === 'string' && value.includes('\n')) {
      const [head = '', ...lines] = new Document({ k: value })
        .toString({ lineWidth: 0 })
        .trimEnd()
        .slice(3)
        .split('\n');
      const block = lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
      return this.withNewlines([head, ...block].join('\n'));
    }
    return Array.isArray(value) || isObject(value)
      ? inFlow(value)
      : new Document(value).toString({ lineWidth: 0 }).trimEnd();
  }

  private withNewlines(text: string): string {
    return this.newline === '\n' ? text : text.replaceAll('\n', this.newline);
  }

  private put(from: number, to: number, text: string): void {
    this.splices.push({ from, to, text });
  }

  private closed(text: string): string {
    return text.endsWith('\n') ? text : text + this.newline;
  }

  private pairEnd(pair: Pair): number {
    const key = spanOf(pair.key as Node);
    const colon = this.yaml.indexOf(':', key.to) + 1;
    const node = pair.value as Node | null;
    return this.lineEnd(node ? this.contentEnd(node, colon) : colon);
  }

  private itemEnd(item: Node): number {
    return this.lineEnd(this.contentEnd(item, spanOf(item).from));
  }

  /** Where the content of a node ends: trailing spaces, line ends and comments are not part of it. */
  private contentEnd(node: Node, least: number): number {
    if (isCollection(node) && !node.flow) {
      const last = node.items.at(-1) as Pair | Node | undefined;
      if (!last) return Math.max(least, spanOf(node).from);
      if ('key' in last) {
        const key = spanOf(last.key as Node);
        const colon = this.yaml.indexOf(':', key.to) + 1;
        return last.value ? this.contentEnd(last.value as Node, colon) : colon;
      }
      return this.contentEnd(last as Node, spanOf(last as Node).from);
    }
    let { to } = spanOf(node);
    if (isScalar(node) && node.value === null && !node.source)
      return Math.max(least, spanOf(node).from);
    while (to > least && /\s/.test(this.yaml[to - 1] ?? '')) to -= 1;
    return Math.max(to, least);
  }

  private isOneLine(from: number, to: number): boolean {
    return !this.yaml.slice(from, to).includes('\n');
  }

  private columnOf(offset: number): number {
    return offset - this.lineStart(offset);
  }

  private lineStart(offset: number): number {
    return this.yaml.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The offset after the line's end. */
  private lineEnd(offset: number): number {
    const at = this.yaml.indexOf('\n', offset);
    return at < 0 ? this.yaml.length : at + 1;
  }

  private trimmedEnd(lineEnd: number): number {
    let end = lineEnd;
    while (end > 0 && /[\r\n]/.test(this.yaml[end - 1] ?? '')) end -= 1;
    return end;
  }

  private dashOf(item: Node): number {
    return this.yaml.lastIndexOf('-', spanOf(item).from - 1);
  }

  /** Start of the first item: comments at its own column explain it. */
  private itemStart(first: Node): number {
    const dash = this.dashOf(first);
    let start = this.lineStart(dash);
    for (;;) {
      const above = this.lineStart(start - 1);
      const line = this.yaml.slice(above, start);
      if (start === 0 || line.search(/\S/) !== this.columnOf(dash) || !/^\s*#/.test(line))
        return start;
      start = above;
    }
  }
}

/** Applies non-overlapping splices to a text; `start` is the text's offset in the whole. */
function applied(text: string, splices: readonly Splice[], start = 0): string {
  return splices
    .map((each, index) => ({ ...each, index }))
    .sort((a, b) => b.from - a.from || b.to - a.to || b.index - a.index)
    .reduce(
      (result, { from, to, text: put }) =>
        result.slice(0, from - start) + put + result.slice(to - start),
      text,
    );
}

/** For each new item, the index of the old one that it continues, or undefined. */
function pairUp(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  const keys = before.map(keyFor);
  const open = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) open.set(key, [...(open.get(key) ?? []), index]);
  const pairs = after.map((item) => open.get(keyFor(item))?.shift());
  const left = new Set(before.keys());
  for (const at of pairs) if (at !== undefined) left.delete(at);
  // An item between the same neighbours was edited in place.
  for (const [index, at] of pairs.entries()) {
    if (at !== undefined) continue;
    const previous = index === 0 ? -1 : (pairs[index - 1] ?? Number.NaN);
    const candidate = before.length === after.length && left.has(index) ? index : previous + 1;
    if (!left.has(candidate) || isObject(before[candidate]) !== isObject(after[index])) continue;
    pairs[index] = candidate;
    left.delete(candidate);
  }
  return pairs;
}

const keyFor = (value: unknown) => JSON.stringify(withoutBlanks(value) ?? null);

function jsonOf(node: unknown): unknown {
  return node ? (node as { toJSON: () => unknown }).toJSON() : null;
}

function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function spanOf(node: Node | null | undefined): { from: number; to: number } {
  const [from, to] = node?.range ?? [0, 0];
  return { from, to };
}

function isBlockScalar(node: Node | null): boolean {
  return isScalar(node) && /^BLOCK/.test(node.type ?? '');
}

/** Whether a value is written on the line of its key: a scalar, or a short list. */
function isShort(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (!Array.isArray(value)) return false;
  return (
    value.every(
      (item) => item === null || (typeof item !== 'object' && !/\n/.test(String(item))),
    ) && value.join(', ').length <= 72
  );
}

/** On one line, however long: a flow continued below may be indented too little. */
function inFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`;
  if (isObject(value)) {
    const pairs = Object.entries(value).map(([key, inner]) => `${inFlow(key)}: ${inFlow(inner)}`);
    return `{${pairs.join(', ')}}`;
  }
  if (typeof value === 'string' && value.includes('\n')) return JSON.stringify(value);
  const document = new Document([value], { version: '1.2' });
  if (isCollection(document.contents)) document.contents.flow = true;
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim();
  return text.slice(1, -1).trim().replace(/,$/, '');
}

function* pairsIn(node: unknown): Iterable<Pair> {
  if (!isCollection(node)) return;
  for (const item of node.items) {
    if (isMap(node)) {
      yield item as Pair;
      yield* pairsIn((item as Pair).value);
    } else yield* pairsIn(item);
  }
}

function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => !isBlank(inner))
      .map(([key, inner]) => [key, withoutBlanks(inner)]),
  );
}
