import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { oldestBrowsers } from '../../src/astro/browsers.ts';
import { root } from '../../src/settings.ts';
import { sealed } from './seal.ts';
import { withoutExamples } from './without-examples.ts';

/** The desk as one HTML file that makes no request. */
export async function buildDesk(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: { desk: 'src/desk/main.tsx', style: 'src/desk/desk.css' },
    absWorkingDir: root,
    outdir: 'desk',
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    platform: 'browser',
    target: oldestBrowsers,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // Otherwise entities are decoded through a document, which a worker does not have.
    conditions: ['worker'],
    loader: { '.woff2': 'dataurl', '.svg': 'dataurl' },
    plugins: [siteStyle, withoutExamples],
    supported: { 'regexp-lookbehind-assertions': true },
    write: false,
    logLevel: 'error',
  });
  const textOf = (name: string) =>
    outputFiles.find(({ path }) => path.endsWith(name))?.text.trim() ?? '';
  // Escapes text that would end the script element.
  const script = textOf('desk.js').replaceAll('</script', '<\\/script');
  const style = textOf('style.css');
  return sealed(page(policyFor(script, style), style, script));
}

const page = (policy: string, style: string, script: string) => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Bàn làm việc</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<div id="ban-lam-viec"><noscript>Bàn làm việc cần JavaScript.</noscript></div>
<script>${script}</script>
</body>
</html>
`;

/** The style sheets of an exemplar's page as text, for the desk's previews. */
const siteStyle: Plugin = {
  name: 'site-style',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^site-style$/ }, () => ({ path: 'site-style', namespace: 'site-style' }));
    onLoad({ filter: /.*/, namespace: 'site-style' }, async () => {
      const { outputFiles } = await build({
        stdin: {
          contents: '@import "./site.css"; @import "./exemplar.css";',
          loader: 'css',
          resolveDir: join(root, 'src/styles'),
        },
        absWorkingDir: root,
        bundle: true,
        minify: true,
        charset: 'utf8',
        loader: { '.woff2': 'dataurl', '.svg': 'dataurl' },
        plugins: [screenOnly],
        write: false,
        logLevel: 'error',
      });
      return { contents: outputFiles[0]?.text ?? '', loader: 'text' };
    });
  },
};

/** Previews are not printed: excludes style sheets and fonts for print. */
const screenOnly: Plugin = {
  name: 'screen-only',
  setup({ onLoad }) {
    onLoad({ filter: /\/print[\w-]*\.css$/ }, () => ({ contents: '', loader: 'css' }));
  },
};

/** Allows only the file's own script and style, and no connections. */
function policyFor(script: string, style: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)} blob:`,
    `style-src ${hash(style)}`,
    'img-src blob: data:',
    'font-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
