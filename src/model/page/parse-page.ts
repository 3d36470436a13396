import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import {
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
  mdxJsxFromMarkdown,
} from 'mdast-util-mdx-jsx';
import { gfm } from 'micromark-extension-gfm';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { slugPattern } from '../schema/text.ts';

/** A body of a page, read as MDX: Markdown and components. Nothing of it is ever run. */
export interface ParsedPage {
  /** Empty where the body could not be read. */
  root: Root;
  fault?: PageFault | undefined;
}

/** What keeps a body from being read as MDX. */
export interface PageFault {
  kind: 'unclosed' | 'unopened' | 'crossing' | 'brace' | 'tag';
  /** Where, counted from 0 in the body. */
  offset: number;
  /** The component that is meant, where that is known. */
  name?: string;
}

/** A component where a page uses it. */
export interface PlacedComponent {
  /** As written; empty for a fragment (`<>`). */
  name: string;
  /** Whether it stands within a sentence. */
  inline: boolean;
  attributes: PlacedAttribute[];
  /** Where its tag begins. */
  offset: number;
  /** Where what it holds begins and ends, if it holds anything. */
  within?: { start: number; end: number } | undefined;
}

/** An attribute of a component. */
export interface PlacedAttribute {
  name: string;
  /** As text; undefined for one without a value or one that is written as code. */
  value?: string | undefined;
  isCode: boolean;
  /** Where it begins and ends, counted from 0 in the body. */
  offset: number;
  end: number;
}

/** An element of a page's tree that stands for a component. */
export type ComponentNode = MdxJsxFlowElement | MdxJsxTextElement;

/** Raw HTML and code by indents are no part of MDX. */
const withoutHtml = { disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] } };

/**
 * Reads a page's body. Imports and exports are no part of what is read: they stay text, which the
 * check refuses.
 */
export function parsePage(body: string): ParsedPage {
  try {
    const root = fromMarkdown(body, {
      extensions: [gfm(), mdxJsx(), mdxExpression(), withoutHtml],
      mdastExtensions: [gfmFromMarkdown(), mdxJsxFromMarkdown(), mdxExpressionFromMarkdown()],
    });
    return { root };
  } catch (error) {
    return { root: { type: 'root', children: [] }, fault: faultOf(error as Refusal, body) };
  }
}

/** Every node of a tree in the order in which it is read. */
export function nodesOfPage(root: Root): Nodes[] {
  const nodes: Nodes[] = [];
  const walk = (node: Nodes) => {
    nodes.push(node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return nodes;
}

/** Whether a node stands for a component. */
export function isComponent(node: Nodes): node is ComponentNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The components of a tree, in the order in which they are read. */
export function componentsOf(root: Root): PlacedComponent[] {
  return nodesOfPage(root).filter(isComponent).map(placedComponent);
}

/** A component as it stands in the body. */
export function placedComponent(node: ComponentNode): PlacedComponent {
  const first = node.children[0]?.position?.start.offset;
  const last = node.children.at(-1)?.position?.end.offset;
  return {
    name: node.name ?? '',
    inline: node.type === 'mdxJsxTextElement',
    offset: node.position?.start.offset ?? 0,
    within: first === undefined || last === undefined ? undefined : { start: first, end: last },
    attributes: node.attributes.map((attribute) => ({
      name: attribute.type === 'mdxJsxAttribute' ? attribute.name : '',
      value: typeof attribute.value === 'string' ? attribute.value : undefined,
      isCode:
        attribute.type === 'mdxJsxExpressionAttribute' ||
        (attribute.value !== null && typeof attribute.value === 'object'),
      offset: attribute.position?.start.offset ?? node.position?.start.offset ?? 0,
      end: attribute.position?.end.offset ?? node.position?.start.offset ?? 0,
    })),
  };
}

/** The id that a heading gives itself by `{#id}` at its end. */
export function ownIdOf(node: Nodes): string | undefined {
  if (node.type !== 'heading') return undefined;
  const last = node.children.at(-1);
  return last?.type === 'mdxTextExpression' ? idIn(last.value) : undefined;
}

/** The id that an expression stands for (`#bao-sai-sot`), which is no code then. */
export function idIn(expression: string): string | undefined {
  const id = expression.slice(1);
  return expression.startsWith('#') && slugPattern.test(id) ? id : undefined;
}

/** What the parsers throw. */
interface Refusal {
  reason?: string;
  ruleId?: string;
  source?: string;
  place?: PointLike | { start: PointLike };
}
interface PointLike {
  line: number;
  column: number;
  offset?: number;
}

/** @throws what is no refusal of a parser */
function faultOf(refusal: Refusal, body: string): PageFault {
  const { reason = '', ruleId, source, place } = refusal;
  if (!source) throw refusal;
  const point = place && ('start' in place ? place.start : place);
  const offset = point ? offsetAt(body, point) : 0;
  const open = /closing tag for `<([^>`]*)>` \((\d+):(\d+)/.exec(reason);
  if (ruleId === 'end-tag-mismatch' && open) {
    const [, name = '', line, column] = open;
    const start = offsetAt(body, { line: Number(line), column: Number(column) });
    return { kind: 'unclosed', offset: start, name };
  }
  if (ruleId === 'end-tag-mismatch') {
    const name = /closing tag `<\/([^>`]*)>`/.exec(reason)?.[1] ?? '';
    return { kind: 'crossing', offset, name };
  }
  if (ruleId === 'unexpected-closing-slash')
    return { kind: 'unopened', offset: tagAt(body, offset) };
  if (source.includes('expression')) return { kind: 'brace', offset: braceAt(body, offset) };
  return { kind: 'tag', offset: tagAt(body, offset) };
}

/** Points that the parsers name lie at the end of what they could not read; its beginning says more. */
const braceAt = (body: string, end: number) => Math.max(0, body.lastIndexOf('{', end));
const tagAt = (body: string, end: number) => Math.max(0, body.lastIndexOf('<', end));

function offsetAt(body: string, { line, column, offset }: PointLike): number {
  if (offset !== undefined) return Math.min(offset, body.length);
  const before = body.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
