import type { BlockContent, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Node as BodyNode, Fragment, Mark } from 'prosemirror-model';
import { parseBody } from '../../model/parse-body.ts';
import { bodySchema } from './schema.ts';

/** A body in the editor: unedited blocks keep their exact bytes. */
export interface OpenBody {
  doc: BodyNode;
  /** The Markdown of a later state of the document. */
  textOf: (doc: BodyNode) => string;
}

const { nodes, marks } = bodySchema;

/** Opens a body's Markdown for the editor. */
export function openBody(markdown: string): OpenBody {
  const root = parseBody(markdown);
  const blocks = root.children.map((node) => {
    const [from, to] = spanOf(node, markdown);
    return { from, to, node: blockOf(node, markdown) };
  });
  const order = new Map(blocks.map((block, index) => [block.node, index]));
  const isWhole = new Set(order.keys()).size === blocks.length;
  const doc = nodes.doc.create(
    null,
    blocks.length > 0 ? blocks.map(({ node }) => node) : [nodes.paragraph.create()],
  );
  const lead = markdown.slice(0, blocks[0]?.from ?? markdown.length);
  const end = markdown.slice(blocks.at(-1)?.to ?? markdown.length);
  return {
    doc,
    textOf: (now) => {
      if (isWhole && now.eq(doc)) return markdown;
      let text = blocks.length > 0 ? lead : '\n';
      let previous: number | undefined;
      now.forEach((node, _, index) => {
        // A document's nodes are immutable: an identical one was not edited.
        const at = order.get(node);
        const written =
          at === undefined ? writtenBlock(node) : markdown.slice(blocks[at]?.from, blocks[at]?.to);
        if (written === '') return;
        if (index > 0 && text.trim() !== '') {
          const isNext = at !== undefined && previous === at - 1;
          text += isNext ? markdown.slice(blocks[at - 1]?.to, blocks[at]?.from) : '\n\n';
        }
        text += written;
        previous = at;
      });
      return text + (end || '\n');
    },
  };
}

function spanOf(node: Nodes, markdown: string): [from: number, to: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? markdown.length];
}

/** A block of Markdown as an editor node; unknown syntax is kept as source. */
function blockOf(node: RootContent, markdown: string): BodyNode {
  const keep = () => nodes.kept.create({ source: markdown.slice(...spanOf(node, markdown)) });
  const within = (children: readonly RootContent[]) =>
    children.map((child) => blockOf(child, markdown));
  switch (node.type) {
    case 'paragraph':
      return nodes.paragraph.create(null, inlineOf(node.children, markdown));
    case 'heading':
      return nodes.heading.create({ level: node.depth }, inlineOf(node.children, markdown));
    case 'blockquote':
      return node.children.length > 0 ? nodes.quote.create(null, within(node.children)) : keep();
    case 'list': {
      const items = node.children.map((item) =>
        item.children[0]?.type === 'paragraph' && item.checked === null
          ? nodes.listItem.create(null, within(item.children))
          : undefined,
      );
      if (items.some((item) => item === undefined)) return keep();
      const list = node.ordered ? nodes.orderedList : nodes.bulletList;
      const spread = node.spread || node.children.some((item) => item.spread);
      return list.create({ start: node.start ?? 1, spread }, items as BodyNode[]);
    }
    case 'containerDirective': {
      const [criterion, another] = Object.keys(node.attributes ?? {});
      if (node.name !== 'minh-chung' || !criterion || another || node.children.length === 0)
        return keep();
      return nodes.evidence.create({ criterion }, within(node.children));
    }
    default:
      return keep();
  }
}

function inlineOf(
  children: readonly PhrasingContent[],
  markdown: string,
  around: readonly Mark[] = [],
): BodyNode[] {
  return children.flatMap((node): BodyNode[] => {
    switch (node.type) {
      case 'text':
        return node.value === '' ? [] : [bodySchema.text(node.value.replace(/\n/g, ' '), around)];
      case 'strong':
        return inlineOf(node.children, markdown, marks.strong.create().addToSet(around));
      case 'emphasis':
        return inlineOf(node.children, markdown, marks.emphasis.create().addToSet(around));
      case 'link': {
        const source = markdown.slice(...spanOf(node, markdown));
        if (node.title || !source.startsWith('['))
          return [nodes.keptInline.create({ source }, null, around)];
        return inlineOf(
          node.children,
          markdown,
          marks.link.create({ href: node.url }).addToSet(around),
        );
      }
      case 'break':
        return [nodes.hardBreak.create()];
      case 'textDirective':
        return [bodySchema.text(markdown.slice(...spanOf(node, markdown)), around)];
      default:
        return [
          nodes.keptInline.create(
            { source: markdown.slice(...spanOf(node, markdown)) },
            null,
            around,
          ),
        ];
    }
  });
}

const style = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  listItemIndent: 'one',
  rule: '-',
} as const;

/** The Markdown of a new or edited block. */
function writtenBlock(node: BodyNode): string {
  if (node.type === nodes.kept) return String(node.attrs.source);
  if (node.type === nodes.evidence) {
    const inner = childrenOf(node).map(writtenBlock).filter(Boolean).join('\n\n');
    return `:::minh-chung{${node.attrs.criterion}}\n${inner}\n:::`;
  }
  const tree = treeOf(node);
  if (!tree) return '';
  const sources: string[] = [];
  const root: Root = { type: 'root', children: [withSources(tree, sources)] };
  return toMarkdown(root, style)
    .trimEnd()
    .replace(/\ue000(\d+)\ue001/g, (_, index: string) => sources[Number(index)] ?? '');
}

const childrenOf = (of: BodyNode | Fragment): BodyNode[] =>
  Array.from({ length: of.childCount }, (_, index) => of.child(index));

/** Kept source bypasses the serialiser, which would escape its marks. */
function withSources<Tree extends Nodes>(tree: Tree, sources: string[]): Tree {
  if (tree.type === 'html') {
    sources.push(tree.value);
    return { type: 'text', value: `\ue000${sources.length - 1}\ue001` } as unknown as Tree;
  }
  if (!('children' in tree)) return tree;
  return { ...tree, children: tree.children.map((child) => withSources(child, sources)) };
}

function treeOf(node: BodyNode): BlockContent | undefined {
  const blocks = () => childrenOf(node).flatMap((child) => treeOf(child) ?? []);
  switch (node.type) {
    case nodes.paragraph:
      return node.content.size === 0
        ? undefined
        : { type: 'paragraph', children: phrasingOf(node.content) };
    case nodes.heading:
      return node.content.size === 0
        ? undefined
        : { type: 'heading', depth: node.attrs.level, children: phrasingOf(node.content) };
    case nodes.quote:
      return { type: 'blockquote', children: blocks() };
    case nodes.bulletList:
    case nodes.orderedList: {
      const isOrdered = node.type === nodes.orderedList;
      const { start, spread } = node.attrs;
      return {
        type: 'list',
        ordered: isOrdered,
        ...(isOrdered && { start }),
        spread,
        children: childrenOf(node).map((item) => ({
          type: 'listItem',
          spread,
          children: childrenOf(item).flatMap((child) => treeOf(child) ?? []),
        })),
      };
    }
    case nodes.kept:
      return { type: 'html', value: String(node.attrs.source) };
    case nodes.evidence:
      return { type: 'html', value: writtenBlock(node) };
    default:
      return undefined;
  }
}

/** Text with its marks, the widest outermost. */
function phrasingOf(content: Fragment): PhrasingContent[] {
  const children = childrenOf(content).map((node) => ({ node, marks: node.marks }));
  const build = (from: number, to: number, depth: readonly Mark[]): PhrasingContent[] => {
    const result: PhrasingContent[] = [];
    let at = from;
    while (at < to) {
      const child = children[at] as (typeof children)[number];
      const [mark] = child.marks.filter((each) => !each.isInSet(depth as Mark[]));
      if (!mark) {
        result.push(leafOf(child.node));
        at += 1;
        continue;
      }
      let end = at + 1;
      while (end < to && mark.isInSet((children[end] as (typeof children)[number]).marks)) end += 1;
      const inner = build(at, end, [...depth, mark]);
      if (mark.type === marks.link)
        result.push({ type: 'link', url: mark.attrs.href, children: inner as never });
      else result.push(...spaced(mark.type === marks.strong ? 'strong' : 'emphasis', inner));
      at = end;
    }
    return result;
  };
  return build(0, children.length, []);
}

/** Spaces at the ends of marked text move outside the marks, otherwise Markdown ignores the marks. */
function spaced(type: 'strong' | 'emphasis', inner: PhrasingContent[]): PhrasingContent[] {
  const [first, last] = [inner[0], inner.at(-1)];
  const before = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : '';
  if (first?.type === 'text') first.value = first.value.slice(before.length);
  const after = last?.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : '';
  if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length);
  const text = (value: string): PhrasingContent[] => (value ? [{ type: 'text', value }] : []);
  const kept = inner.filter((node) => node.type !== 'text' || node.value !== '');
  return [
    ...text(before),
    ...(kept.length > 0 ? [{ type, children: kept } as PhrasingContent] : []),
    ...text(after),
  ];
}

function leafOf(node: BodyNode): PhrasingContent {
  if (node.type === nodes.hardBreak) return { type: 'break' };
  if (node.type === nodes.keptInline) return { type: 'html', value: String(node.attrs.source) };
  return { type: 'text', value: node.text ?? '' };
}
