import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';
import { type Place, placeAt, type Source } from './source.ts';

/** YAML as written: its values, its faults and the place of every key and value. */
export interface FrontMatter {
  /** Values as YAML 1.2 reads them; keys left blank are absent, since blank means unknown. */
  data: unknown;
  document: Document;
  /** Place of the value at a path, or of its key; of the nearest parent where the path leads nowhere. */
  placeOf: (path: readonly PropertyKey[], of?: 'key' | 'value') => Place;
  /** The value as it stands in the file (`05` stays `05`), or undefined. */
  sourceOf: (path: readonly PropertyKey[]) => string | undefined;
}

/** Parses a source's YAML; faults stay in `document.errors`, nothing is thrown. */
export function readFrontMatter(source: Source): FrontMatter {
  const document = parseDocument(source.yaml, {
    version: '1.2',
    prettyErrors: false,
    uniqueKeys: true,
    stringKeys: false,
    merge: false,
  });
  const at = (offset: number) => placeAt(source.text, source.yamlStart + offset);
  return {
    data: valuesOf(document),
    document,
    placeOf: (path, of = 'value') => at(offsetOf(document, path, of)),
    sourceOf: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) && node.range
        ? (node.source ?? source.yaml.slice(node.range[0], node.range[1]))
        : undefined;
    },
  };
}

function valuesOf(document: Document): unknown {
  if (document.errors.length > 0) return undefined;
  try {
    return withoutBlanks(document.toJS({ maxAliasCount: 0 }));
  } catch {
    return undefined;
  }
}

function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, withoutBlanks(inner)]),
  );
}

function offsetOf(document: Document, path: readonly PropertyKey[], of: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  path.forEach((step, depth) => {
    if (!isCollection(node)) return;
    const last = depth === path.length - 1;
    const pair = isMap(node) ? findPair(node.items, step) : undefined;
    const next = isMap(node) ? pair?.value : node.get(step, true);
    if (pair && (!next || (last && of === 'key'))) offset = startOf(pair.key);
    else if (next) offset = startOf(next);
    node = next;
  });
  return offset;
}

function findPair(items: Pair[], key: PropertyKey): Pair | undefined {
  return items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

function startOf(node: unknown): number {
  return (node as Node | undefined)?.range?.[0] ?? 0;
}
