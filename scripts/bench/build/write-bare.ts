import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../../src/records/read.ts';

const files = {
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import { unified } from '@astrojs/markdown-remark';
export default defineConfig({ markdown: { processor: unified({}) }, devToolbar: { enabled: false } });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
export const collections = {
  story: defineCollection({
    loader: glob({ base: './content/guong-dien-hinh', pattern: '*/index.md', generateId: ({ entry }) => entry.split('/')[0] }),
    schema: ({ image }) => z.object({ title: z.string(), summary: z.string(), photos: z.array(z.object({ file: z.string().transform((file) => './' + file).pipe(image()), alt: z.string() })).optional() }),
  }),
  decision: defineCollection({
    loader: glob({ base: './content/khen-thuong', pattern: '*/*.md' }),
    schema: z.object({ number: z.string(), symbol: z.string(), recipients: z.array(z.object({ name: z.string(), position: z.string().optional() })) }),
  }),
};
`,
  'src/layouts/Page.astro': `---
const { title } = Astro.props;
---
<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title></head>
<body><main data-pagefind-body><h1>{title}</h1><slot /></main></body></html>
`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
import Page from '../layouts/Page.astro';
const stories = (await getCollection('story')).slice(0, 12);
---
<Page title="Trang"><ul>{stories.map((s) => <li><a href={'/guong-dien-hinh/' + s.id + '/'}>{s.data.title}</a></li>)}</ul></Page>
`,
  'src/pages/guong-dien-hinh/[slug].astro': `---
import { Image } from 'astro:assets';
import { getCollection, render } from 'astro:content';
import Page from '../../layouts/Page.astro';
export async function getStaticPaths() {
  return (await getCollection('story')).map((story) => ({ params: { slug: story.id }, props: { story } }));
}
const { story } = Astro.props;
const { Content } = await render(story);
---
<Page title={story.data.title}><p>{story.data.summary}</p>{story.data.photos?.map(({ file, alt }) => <Image src={file} alt={alt} />)}<Content /></Page>
`,
  'src/pages/khen-thuong/[...slug].astro': `---
import { getCollection } from 'astro:content';
import Page from '../../layouts/Page.astro';
export async function getStaticPaths() {
  return (await getCollection('decision')).map((decision) => ({ params: { slug: decision.id }, props: { decision } }));
}
const { number, symbol, recipients } = Astro.props.decision.data;
---
<Page title={number + '/' + symbol}><table>{recipients.map(({ name, position }) => <tr><td>{name}</td><td>{position}</td></tr>)}</table></Page>
`,
  'src/pages/danh-sach/[page].astro': `---
import { getCollection } from 'astro:content';
import Page from '../../layouts/Page.astro';
export async function getStaticPaths({ paginate }) {
  return paginate(await getCollection('story'), { pageSize: 12 });
}
const { page } = Astro.props;
---
<Page title={'Danh sách ' + page.currentPage}><ul>{page.data.map((s) => <li><a href={'/guong-dien-hinh/' + s.id + '/'}>{s.data.title}</a><p>{s.data.summary}</p></li>)}</ul></Page>
`,
  'package.json': '{ "name": "bare", "private": true, "type": "module" }\n',
};

/** Writes a bare Astro project of the same stories and decisions, without check, data or design. */
export function writeBare(folder: string, content: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  for (const file of listFiles(content).filter((each) =>
    /^(guong-dien-hinh|khen-thuong)\//.test(each),
  )) {
    cpSync(join(content, file), join(folder, 'content', file));
  }
}
