import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';

const documents = globSync(['*.md', 'docs/**/*.md', 'content/README.md', 'src/**/README.md']);

test.each(documents)('%s links only to files and headings that exist', (document) => {
  expect(linksIn(document).filter((link) => !leadsSomewhere(document, link))).toEqual([]);
});

function linksIn(document: string): string[] {
  const links: string[] = [];
  visit(treeOf(document), ['link', 'image', 'definition'], (node) => {
    if ('url' in node && !/^([a-z]+:|\/)/.test(node.url)) links.push(node.url);
  });
  return links;
}

function leadsSomewhere(document: string, link: string): boolean {
  const [path = '', heading] = decodeURI(link).split('#');
  const target = path ? join(dirname(document), path) : document;
  return existsSync(target) && (!heading || headingsIn(target).includes(heading));
}

/** As GitHub makes ids of them. */
function headingsIn(document: string): string[] {
  const slugger = new GithubSlugger();
  const ids: string[] = [];
  visit(treeOf(document), 'heading', (node) => {
    ids.push(slugger.slug(textOf(node)));
  });
  return ids;
}

function treeOf(document: string) {
  return fromMarkdown(readFileSync(document));
}
