import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import { type Place, placeAt, type Source } from './source.ts';

/** Parsed YAML: its values, its errors and the position of every key and value. */
export interface FrontMatter {
  /** Values by YAML 1.2; blank keys are absent, since blank means unknown. */
  data: unknown;
  document: Document;
  faults: YamlFault[];
  /**
   * Position of the value at a path, or of its key; of the nearest parent if the path does not exist. An
   * offset within a text points at that character.
   */
  placeOf: (path: readonly PropertyKey[], of?: 'key' | 'value', within?: number) => Place;
  /** The path of the key whose value contains an offset of the YAML; empty if none does. */
  pathAt: (offset: number) => PropertyKey[];
  /** The value as written in the file (`05` stays `05`), or undefined. */
  sourceOf: (path: readonly PropertyKey[]) => string | undefined;
}

/** A YAML syntax error, or a construct not allowed in a clerk's file. */
export interface YamlFault {
  /** A code of the `yaml` library, or one of our own. */
  code: string;
  /** Offset in the source's YAML. */
  offset: number;
  /** The actual text. */
  text: string;
}

/**
 * Parses a source's YAML; errors are listed, never thrown.
 * @param prepare transforms a document without errors before its values are read
 */
export function readFrontMatter(
  source: Source,
  prepare: (document: Document) => void = () => {},
): FrontMatter {
  const { document, faults } = parse(source.yaml);
  if (faults.length === 0) prepare(document);
  const at = (offset: number) => placeAt(source.text, source.yamlStart + offset);
  return {
    data: faults.length > 0 ? undefined : withoutBlanks(document.toJS()),
    document,
    faults,
    placeOf: (path, of = 'value', within) =>
      at(offsetOf(document, path, of) + offsetWithin(document.getIn(path, true), within, source)),
    pathAt: (offset) => pathAt(document.contents, offset),
    sourceOf: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) && node.range
        ? (node.source ?? source.yaml.slice(node.range[0], node.range[1]))
        : undefined;
    },
  };
}

/** Deeper than any record needs; following deeper nesting would overflow the stack. */
const deepest = 40;

function parse(yaml: string): { document: Document; faults: YamlFault[] } {
  const blank = () => parseDocument('');
  const deep = tooDeepAt(yaml);
  if (deep !== undefined) return { document: blank(), faults: [fault('TOO_DEEP', deep, '')] };
  try {
    const document = parseDocument(yaml, {
      version: '1.2',
      prettyErrors: false,
      uniqueKeys: true,
      stringKeys: false,
      merge: false,
    });
    return { document, faults: faultsOf(document, yaml) };
  } catch {
    return { document: blank(), faults: [fault('UNREADABLE', 0, '')] };
  }
}

function fault(code: string, offset: number, text: string): YamlFault {
  return { code, offset, text };
}

/** Nesting counted in the text itself: brackets, and leading dashes of a line. */
function tooDeepAt(yaml: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < yaml.length; at += 1) {
    const letter = yaml[at];
    if (letter === '[' || letter === '{') depth += 1;
    else if (letter === ']' || letter === '}') depth = Math.max(0, depth - 1);
    else if (letter === '\n' && /\n\S/.test(yaml.slice(at, at + 2))) depth = 0;
    if (depth > deepest) return at;
  }
  const nested = new RegExp(`^ *(?:[-?] +){${deepest}}|^ {${deepest * 4},}\\S+:`, 'm').exec(yaml);
  return nested?.index;
}

/**
 * Without one of these characters YAML contains no alias, anchor, tag, set or unusual key, and need not
 * be walked: a reserved indicator, or a line that begins with neither a letter nor a quote.
 */
const unusual = /[&*!?{]|^[ -]*(?:[^\s\p{L}_"'#-]|(?:true|false|null)\s*:)/imu;

function faultsOf(document: Document, yaml: string): YamlFault[] {
  const textAt = (offset: number) => /^[^\n]*/.exec(yaml.slice(offset, offset + 200))?.[0] ?? '';
  const faults = document.errors.map(({ code, pos }) => fault(code, pos[0], textAt(pos[0])));
  if (faults.length > 0 || (document.warnings.length === 0 && !unusual.test(yaml))) return faults;
  visit(document, {
    Pair: (_, { key, value }) => {
      const offset = (key as Node | null)?.range?.[0] ?? 0;
      if (value === null) faults.push(fault('NO_COLON', offset, textAt(offset)));
      if (isScalar(key) && typeof key.value === 'string') return;
      faults.push(fault('KEY', offset, textAt(offset)));
    },
    Node: (_, node) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) faults.push(fault('ALIAS', offset, `*${node.source}`));
      else if (node.anchor) {
        const anchor = `&${node.anchor}`;
        faults.push(fault('ANCHOR', yaml.lastIndexOf(anchor, offset), anchor));
      } else if (node.tag) {
        const tag = writtenTag(yaml, offset);
        if (tag) faults.push(fault('TAG', offset - tag.length, tag.trim()));
      }
    },
  });
  for (const { code, pos } of document.warnings) faults.push(fault(code, pos[0], textAt(pos[0])));
  return faults;
}

/** `node.tag` is also set by the parser itself; a written tag precedes the value. */
function writtenTag(yaml: string, offset: number): string | undefined {
  return /!\S*\s*$/.exec(yaml.slice(Math.max(0, offset - 80), offset))?.[0];
}

/** Omits blank keys, blank texts and blocks that contain nothing else: blank means unknown. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutBlanks(item) ?? blankItem(item));
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (value === null) return undefined;
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value)
    .map(([key, inner]): [string, unknown] => [key, withoutBlanks(inner)])
    .filter(([, inner]) => inner !== undefined);
  return kept.length === 0 && Object.keys(value).length > 0 ? undefined : Object.fromEntries(kept);
}

/** A blank item keeps its index in a list, so that positions still match. */
function blankItem(item: unknown): unknown {
  return item !== null && typeof item === 'object' ? {} : item;
}

function offsetOf(document: Document, path: readonly PropertyKey[], of: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  path.forEach((step, depth) => {
    if (!isCollection(node)) return;
    const last = depth === path.length - 1;
    const pair = isMap(node) ? findPair(node.items, step) : undefined;
    const next = isMap(node) ? pair?.value : node.get(step, true);
    if (pair && (isBlankNode(next) || (last && of === 'key'))) offset = startOf(pair.key);
    else if (next) offset = startOf(next);
    node = next;
  });
  return offset;
}

function isBlankNode(node: unknown): boolean {
  return !node || (isScalar(node) && node.value === null);
}

function findPair(items: Pair[], key: PropertyKey): Pair | undefined {
  return items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

/**
 * Distance in the file from a text's start to one of its characters. Quotes, indentation and folded
 * lines change only whitespace, so the other characters before it are counted; texts with escapes are
 * not supported.
 */
function offsetWithin(node: unknown, within: number | undefined, { yaml }: Source): number {
  if (within === undefined || !isScalar(node) || typeof node.value !== 'string' || !node.range)
    return 0;
  const written = yaml.slice(node.range[0], node.range[1]);
  const header = /^(?:[|>][^\n]*\n|["'])?/.exec(written)?.[0].length ?? 0;
  let left = node.value.slice(0, within).replace(/\s/g, '').length;
  let at = header;
  for (; at < written.length; at += 1) {
    if (/\s/.test(written[at] ?? '')) continue;
    if (left === 0) break;
    left -= 1;
  }
  return written[at] === node.value[within] ? at : 0;
}

function pathAt(node: unknown, offset: number): PropertyKey[] {
  if (!isCollection(node)) return [];
  for (const [index, item] of node.items.entries()) {
    const pair = isPair(item) ? item : undefined;
    const value = pair ? pair.value : item;
    const from = startOf(pair ? pair.key : value);
    const to = (value as Node | null)?.range?.[1] ?? from;
    if (offset < from || offset > to) continue;
    const step = pair ? String((pair.key as { value?: unknown }).value) : index;
    return [step, ...pathAt(value, offset)];
  }
  return [];
}

function startOf(node: unknown): number {
  return (node as Node | undefined)?.range?.[0] ?? 0;
}
