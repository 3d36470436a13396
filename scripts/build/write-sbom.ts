import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/settings.ts';

/** What of others' work reaches a reader's browser; everything else only helps to build. */
const shipped = [
  { name: 'pagefind', license: 'MIT', from: 'npm' },
  { name: 'Be Vietnam Pro', license: 'OFL-1.1', file: 'be-vietnam-pro-700.woff2' },
  { name: 'Tinos', license: 'OFL-1.1', file: 'print-tinos-400.woff2' },
] as const;

/** Writes `sbom.cdx.json` (CycloneDX 1.6): what is shipped, its version or hash, its licence. */
export function writeSbom(folder: string): void {
  const { name, version } = manifest(root);
  const components = shipped.map((part) => ({
    type: 'from' in part ? 'library' : 'file',
    name: part.name,
    ...('from' in part
      ? npmPart(part.name)
      : { hashes: [{ alg: 'SHA-256', content: hashOfFont(part.file) }] }),
    licenses: [{ license: { id: part.license } }],
  }));
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version } },
    components,
  };
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(document, null, 2)}\n`);
}

function npmPart(name: string) {
  const { version } = manifest(join(root, 'node_modules', name));
  return { version, purl: `pkg:npm/${name}@${version}` };
}

function manifest(folder: string): { name: string; version: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function hashOfFont(file: string): string {
  const bytes = readFileSync(join(root, 'src/styles/fonts', file));
  return createHash('sha256').update(bytes).digest('hex');
}
