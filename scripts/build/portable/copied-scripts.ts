import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { oldestBrowsers } from '../../../src/astro/browsers.ts';
import { root } from '../../../src/settings.ts';

const codeFolder = '_astro/code';

/**
 * The site's scripts by Astro's names, which are those of the components that load them, with the
 * sources of each; modules added for the copy fix the links that they write.
 */
const sources = new Map<string, readonly string[]>([
  ['chuyen-trang', ['src/components/copy/moved.ts']],
  ...readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro'))
    .flatMap((file): [string, string[]][] => {
      const [, own] =
        /<script src="(\.[^"]+)"/.exec(readFileSync(join(root, 'src', file), 'utf8')) ?? [];
      if (!own) return [];
      const source = posix.join('src', posix.dirname(file.replaceAll('\\', '/')), own);
      return [[basename(file, '.astro'), ['src/components/copy/copied-links.ts', source]]];
    }),
]);

/**
 * The copy's script for a script of the site (`_astro/code/Page.JqyjHlTO.js`); undefined for shared
 * chunks.
 */
export function scriptFor(file: string): string | undefined {
  const [name = ''] = basename(file).split('.');
  return sources.has(name) ? `${codeFolder}/${name}.js` : undefined;
}

/**
 * Builds the site's scripts from their sources as classic scripts, which alone run from `file:`; where
 * the site fetches, they load scripts that contain the data.
 * @param files of the site
 * @param address of the public site
 */
export async function copiedScripts(
  files: readonly string[],
  address: string,
): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [...sources.keys()].map((name) => ({ in: `copy:${name}`, out: name })),
    absWorkingDir: root,
    outdir: 'copy',
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    platform: 'browser',
    target: oldestBrowsers,
    supported: { 'regexp-lookbehind-assertions': true },
    inject: ['src/components/copy/copied-files.ts'],
    define: { 'import.meta.env.BASE_URL': 'copyRoot', 'import.meta.env.DEV': 'false' },
    plugins: [standIns(files, address)],
    write: false,
    logLevel: 'error',
  });
  return new Map(
    outputFiles.map(({ path, text }) => [`${codeFolder}/${basename(path)}`, text.trim()]),
  );
}

/** Modules that a copy replaces: pages in memory instead of Pagefind, built style sheets by their names. */
const standIns = (files: readonly string[], address: string): Plugin => ({
  name: 'stand-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^copy:/ }, ({ path }) => ({ path: path.slice(5), namespace: 'copy' }));
    onLoad({ filter: /./, namespace: 'copy' }, ({ path }) => ({
      contents: (sources.get(path) ?? []).map((file) => `import './${file}';`).join('\n'),
      resolveDir: root,
    }));
    onLoad({ filter: /components\/search\/pagefind\.ts$/ }, () => ({
      contents: readFileSync(join(root, 'src/components/copy/copied-pages.ts'), 'utf8'),
      loader: 'ts',
    }));
    onLoad({ filter: /components\/register\/site-root\.ts$/ }, () => ({
      contents: `export const siteRoot = () => ${JSON.stringify(address)};`,
    }));
    onResolve({ filter: /\.css\?url$/ }, ({ path }) => ({ path, namespace: 'sheet' }));
    onLoad({ filter: /./, namespace: 'sheet' }, ({ path }) => {
      const name = basename(path, '.css?url');
      const sheet = files.find(
        (file) => file.startsWith(`${codeFolder}/${name}.`) && file.endsWith('.css'),
      );
      if (!sheet) throw new Error(`The site has no sheet "${name}".`);
      return { contents: `export default copyRoot + ${JSON.stringify(sheet)};` };
    });
  },
});
