import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inOrder, type Prerenderer } from './prerendering.ts';

type Route = Parameters<Prerenderer['render']>[1]['routeData'];

const paths = [
  ['/feed.xml', 'endpoint', 'src/pages/feed.xml.ts'],
  ['/chia-se/a.png', 'endpoint', 'src/pages/chia-se/[...page].png.ts'],
  ['/a/', 'page', 'src/pages/a.astro'],
  ['/b/', 'page', 'src/pages/b.astro'],
].map(([pathname = '', type, component]) => ({
  pathname,
  route: { type, component } as Route,
}));

/** What happens, in its order, while some paths are rendered. */
async function renderedInOrder(these: typeof paths): Promise<string[]> {
  const seen: string[] = [];
  const prerenderer = inOrder(async () => {
    await setImmediate();
    seen.push('pages stand');
  })({
    name: 'paths',
    getStaticPaths: async () => these,
    render: async (request) => {
      seen.push(new URL(request.url).pathname);
      return new Response();
    },
  });
  for (const { pathname, route } of await prerenderer.getStaticPaths())
    await prerenderer.render(new Request(`http://a${pathname}`), { routeData: route });
  await prerenderer.collectStaticImages?.();
  return seen;
}

test('pages come first and share images last; it is said once that all pages stand, and awaited', async () => {
  const standing = ['/a/', '/b/', 'pages stand'];
  expect(await renderedInOrder(paths)).toEqual([...standing, '/feed.xml', '/chia-se/a.png']);
  expect(await renderedInOrder(paths.slice(2))).toEqual(standing);
});
