import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { photosOf, textDigest } from '../../../src/records/digest.ts';
import type { Entry } from '../../../src/records/read.ts';
import { addressOffset } from './address-offset.ts';
import { bodyOf } from './parse.ts';
import { sketchOf } from './sketch.ts';

/** What other records need to know of a story's body; plain data, so that it can be kept. */
export interface StoryFacts {
  /** The part of its digest that its own file decides. */
  textDigest: string;
  /** Pictures that it shows, beside it. */
  photos: string[];
  links: BodyLink[];
  /** What a link within the page can point at: the ids that the site gives its headings. */
  headings: string[];
  words: number;
  sketch: number[];
}

export interface BodyLink {
  url: string;
  image: boolean;
  /** Offset of the address in the body. */
  offset: number;
}

/** Reads what a story's body says to others. */
export function factsOf(entry: Entry): StoryFacts {
  const root = bodyOf(entry);
  const words = wordsOf(root);
  return {
    textDigest: textDigest(entry),
    photos: photosOf(entry),
    links: linksOf(root, entry.body),
    headings: headingsOf(root),
    words: words.length,
    sketch: sketchOf(words),
  };
}

function linksOf(root: Root, body: string): BodyLink[] {
  const links: BodyLink[] = [];
  const pictured = new Set<string>();
  visit(root, 'imageReference', ({ identifier }) => void pictured.add(identifier));
  visit(root, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    links.push({
      url: node.url,
      image: node.type === 'image' || (node.type === 'definition' && pictured.has(node.identifier)),
      offset: addressOffset(node, body),
    });
  });
  return links;
}

function headingsOf(root: Root): string[] {
  const slugger = new GithubSlugger();
  const ids: string[] = [];
  visit(root, 'heading', (node) => void ids.push(slugger.slug(textOf(node))));
  return ids;
}

function wordsOf(root: Root): string[] {
  return root.children
    .map((node) => textOf(node))
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
