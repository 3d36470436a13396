import type { Definition, Image, Link } from 'mdast';

/** Offset of a link's or picture's address in the body; without an address, of the link itself. */
export function addressOffset(node: Link | Image | Definition, body: string): number {
  const start = node.position?.start.offset ?? 0;
  if (node.url.trim() === '') return start;
  const label = labelEnd(node, body.slice(start, node.position?.end.offset));
  if (label === undefined) return start + (body[start] === '<' ? 1 : 0);
  return start + label + (/^\][(:]\s*<?/.exec(body.slice(start + label))?.[0].length ?? 0);
}

/** Offset of the bracket that closes the label, or undefined if there is only an address. */
function labelEnd(node: Link | Image | Definition, source: string): number | undefined {
  const start = node.position?.start.offset ?? 0;
  const within =
    node.type === 'link'
      ? (node.children.at(-1)?.position?.end.offset ?? start + 1) - start
      : node.type === 'image'
        ? (node.alt ?? '').length
        : 0;
  const end = source.indexOf(node.type === 'definition' ? ']:' : '](', within);
  return end < 0 ? undefined : end;
}
