import type { Element, ElementContent, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Nodes } from 'mdast';
import { type State, toHast } from 'mdast-util-to-hast';
import { pageHeadings } from '../model/page/page-headings.ts';
import {
  type ComponentNode,
  type PlacedComponent,
  parsePage,
  placedComponent,
} from '../model/page/parse-page.ts';
import { componentStates } from '../model/page/shown-page.ts';
import { day } from '../model/schema/day.ts';
import { shortDate } from '../text/date-words.ts';
import { unbroken } from '../text/unbroken.ts';
import { rehypeBaseLinks } from './base-links.ts';
import { cardTables } from './card-tables.ts';
import { dropForeignPictures, recordSchema } from './sanitise.ts';
import { toValidMarkup } from './valid-markup.ts';

/** A piece of a page: HTML, or a component with its written attributes. */
export type PagePart = { html: string } | PagePartComponent;

export interface PagePartComponent {
  name: string;
  inline: boolean;
  attributes: Record<string, string>;
}

/** Elements allowed in a record's body, and the marks of notices. */
export const pageSchema: typeof recordSchema = {
  ...recordSchema,
  allowComments: true,
  tagNames: [...(recordSchema.tagNames ?? []), 'time'],
  attributes: {
    ...recordSchema.attributes,
    section: ['dataFootnotes', 'dataState', ['className', 'footnotes', 'notice']],
    p: [['className', 'notice-days']],
    time: ['dateTime'],
  },
};

/**
 * Splits a page's body into pieces in document order: HTML from the Markdown, sanitised like a record's,
 * and the components between, which the site lays out. No code of a page is ever executed.
 * @param base the site's base path, prefixed to root-relative links
 */
export function pageParts(body: string, base: string): PagePart[] {
  const { root } = parsePage(body);
  const ids = pageHeadings(root);
  const components: PlacedComponent[] = [];
  const onComponent = (state: State, node: ComponentNode) => {
    const placed = placedComponent(node);
    if (placed.name === 'Notice')
      return noticeOf(placed, ids.get(node), state.all(node) as ElementContent[]);
    components.push(placed);
    return { type: 'comment' as const, value: ` ${components.length - 1} ` };
  };
  const nothing = () => undefined;
  const tree = toHast(root, {
    footnoteLabel: 'Chú thích',
    footnoteBackLabel: (reference: number) => `Về chỗ ghi chú thích ${reference + 1}`,
    handlers: {
      mdxJsxFlowElement: onComponent,
      mdxJsxTextElement: onComponent,
      mdxFlowExpression: nothing,
      mdxTextExpression: nothing,
      heading: (state: State, node: Extract<Nodes, { type: 'heading' }>) => ({
        type: 'element',
        tagName: `h${node.depth}`,
        properties: { id: ids.get(node) },
        children: titled(state.all(node) as ElementContent[]),
      }),
    },
  });
  toValidMarkup(tree as Root);
  const clean = sanitize(tree, pageSchema) as Root;
  dropForeignPictures(clean);
  rehypeBaseLinks(base)(clean);
  cardTables(clean);
  return toHtml(clean)
    .split(/<!-- (\d+) -->/)
    .flatMap((piece, index): PagePart[] => {
      const placed = index % 2 === 1 ? components[Number(piece)] : undefined;
      if (placed) return [partOf(placed)];
      return piece === '' ? [] : [{ html: piece }];
    });
}

function partOf({ name, inline, attributes }: PlacedComponent): PagePartComponent {
  return { name, inline, attributes: textsOf(attributes) };
}

const textsOf = (attributes: PlacedComponent['attributes']) =>
  Object.fromEntries(attributes.map(({ name, value }) => [name, value ?? '']));

/** A heading's words, trimmed at line ends and before its explicit id. */
function titled(children: ElementContent[]): ElementContent[] {
  const last = children.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  for (const child of children) if (child.type === 'text') child.value = unbroken(child.value);
  return children;
}

/** A notice in its current state; without its content if it is not open. */
function noticeOf(
  { attributes }: PlacedComponent,
  id: string | undefined,
  children: ElementContent[],
): Element {
  const { title = '', from = '', to = '', state = componentStates.early } = textsOf(attributes);
  const says: ElementContent[] =
    state === componentStates.open
      ? [text('Đang mở, từ ngày '), time(from), text(' đến hết ngày '), time(to), text('.')]
      : state === componentStates.closed
        ? [text('Hết ngày '), time(to), text('.')]
        : [text('Mở từ ngày '), time(from), text(' đến hết ngày '), time(to), text('.')];
  return element('section', { className: ['notice'], dataState: state }, [
    element('h2', { id }, [text(unbroken(title))]),
    element('p', { className: ['notice-days'] }, says),
    ...children,
  ]);
}

function time(written: string): ElementContent {
  const iso = day().safeParse(written).data;
  return iso ? element('time', { dateTime: iso }, [text(shortDate(iso))]) : text(written);
}

const text = (value: string) => ({ type: 'text' as const, value });

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
