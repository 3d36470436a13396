import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { headingsIn } from '../../../model/body-headings.ts';
import { photosOf, textDigest } from '../../../model/digest.ts';
import { pageHeadings } from '../../../model/page/page-headings.ts';
import { isComponent, placedComponent } from '../../../model/page/parse-page.ts';
import type { Entry } from '../../../model/read/read.ts';
import type { BodyFacts, BodyLink } from '../../kit/content.ts';
import { addressOffset } from './address-offset.ts';
import { bodyOf, nodesOf } from './parse.ts';

/** Extracts the facts about an exemplar's or page's body that other records need. */
export function factsOf(entry: Entry): BodyFacts {
  const nodes = nodesOf(entry);
  if (entry.noun === 'page')
    return {
      textDigest: '',
      photos: [],
      links: linksOf(nodes, entry.body),
      headings: [...pageHeadings(bodyOf(entry)).values()],
      evidence: [],
      words: wordsIn(nodes),
      components: nodes.filter(isComponent).map(placedComponent),
    };
  return {
    textDigest: textDigest(entry),
    photos: photosOf(entry),
    links: linksOf(nodes, entry.body),
    evidence: evidenceOf(nodes, entry.body),
    headings: headingsIn(bodyOf(entry)),
    words: wordsIn(nodes),
  };
}

function linksOf(nodes: Nodes[], body: string): BodyLink[] {
  const pictured = new Set(
    nodes.filter((node) => node.type === 'imageReference').map(({ identifier }) => identifier),
  );
  return nodes
    .filter((node) => node.type === 'link' || node.type === 'image' || node.type === 'definition')
    .map((node) => ({
      url: node.url,
      image: node.type === 'image' || (node.type === 'definition' && pictured.has(node.identifier)),
      offset: addressOffset(node, body),
    }));
}

/** Marks that name one criterion and contain words; rules report the others. */
function evidenceOf(nodes: Nodes[], body: string): BodyFacts['evidence'] {
  return nodes.flatMap((node) => {
    if (node.type !== 'containerDirective' || node.name !== 'minh-chung') return [];
    const [criterion, ...others] = Object.keys(node.attributes ?? {});
    if (!criterion || others.length > 0 || textOf(node).trim() === '') return [];
    return [{ criterion, offset: body.indexOf(criterion, node.position?.start.offset) }];
  });
}

function wordsIn([root]: Nodes[]): number {
  const blocks = root && 'children' in root ? root.children : [];
  const text = blocks.map((node) => textOf(node)).join(' ');
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
