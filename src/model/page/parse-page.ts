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

/** A page's body parsed as MDX: Markdown and components. No code in it is ever run. */
export interface ParsedPage {
  /** Empty if the body could not be parsed. */
  root: Root;
  fault?: PageFault | undefined;
}

/** A reason why a body cannot be parsed as MDX. */
export interface PageFault {
  kind: 'unclosed' | 'unopened' | 'crossing' | 'brace' | 'tag';
  /** Offset in the body, from 0. */
  offset: number;
  /** The component concerned, if known. */
  name?: string;
}

/** An occurrence of a component in a page. */
export interface PlacedComponent {
  /** As written; empty for a fragment (`<>`). */
  name: string;
  /** Whether it is within a sentence. */
  inline: boolean;
  attributes: PlacedAttribute[];
  /** Offset of its tag. */
  offset: number;
  /** Range of its content, if it has any. */
  within?: { start: number; end: number } | undefined;
}

/** An attribute of a component. */
export interface PlacedAttribute {
  name: string;
  /** As text; undefined without a value or if the value is an expression. */
  value?: string | undefined;
  isCode: boolean;
  /** Its range, counted from 0 in the body. */
  offset: number;
  end: number;
}

/** A node of a page's tree that is a component. */
export type ComponentNode = MdxJsxFlowElement | MdxJsxTextElement;

/** MDX has neither raw HTML nor indented code. */
const withoutHtml = { disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] } };

/**
 * Parses a page's body. Imports and exports are not parsed: they remain text, which the check refuses.
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

/** Every node of a tree in document order. */
export function nodesOfPage(root: Root): Nodes[] {
  const nodes: Nodes[] = [];
  const walk = (node: Nodes) => {
    nodes.push(node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return nodes;
}

/** Whether a node is a component. */
export function isComponent(node: Nodes): node is ComponentNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The components of a tree, in document order. */
export function componentsOf(root: Root): PlacedComponent[] {
  return nodesOfPage(root).filter(isComponent).map(placedComponent);
}

/** A component with its positions in the body. */
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

/** The explicit id of a heading, `{#id}` at its end. */
export function ownIdOf(node: Nodes): string | undefined {
  if (node.type !== 'heading') return undefined;
  const last = node.children.at(-1);
  return last?.type === 'mdxTextExpression' ? idIn(last.value) : undefined;
}

/** The id in an expression (`#bao-sai-sot`) that is not code. */
export function idIn(expression: string): string | undefined {
  const id = expression.slice(1);
  return expression.startsWith('#') && slugPattern.test(id) ? id : undefined;
}

/** Errors thrown by the parsers. */
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

/** @throws any error that is not a parser's */
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

/** The parsers report the end of what they could not parse; its beginning is more helpful. */
const braceAt = (body: string, end: number) => Math.max(0, body.lastIndexOf('{', end));
const tagAt = (body: string, end: number) => Math.max(0, body.lastIndexOf('<', end));

function offsetAt(body: string, { line, column, offset }: PointLike): number {
  if (offset !== undefined) return Math.min(offset, body.length);
  const before = body.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
