import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeFolder } from '../../src/headers.ts';
import { root } from '../../src/settings.ts';
import { hashOf } from '../verify/hash.ts';

/** What of others' work reaches a reader's browser; everything else only helps to build. */
const library = { name: 'pagefind', license: 'MIT' };

/** Families of fonts by the start of their files' names; each is under the SIL Open Font License. */
const families = { 'be-vietnam-pro': 'Be Vietnam Pro', 'print-tinos': 'Tinos' };

/** Writes `sbom.cdx.json` (CycloneDX 1.6): what is shipped, its version or hash, its licence. */
export function writeSbom(folder: string): void {
  const { name, version } = manifest(root);
  // Only stylesheets use fonts.
  const fonts = readdirSync(join(folder, codeFolder))
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => `${codeFolder}/${name}`)
    .sort();
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version } },
    components: [
      {
        type: 'library',
        name: library.name,
        ...npmPart(library.name),
        licenses: [{ license: { id: library.license } }],
      },
      ...fonts.map((file) => ({
        type: 'file',
        'bom-ref': file,
        name: familyOf(file),
        hashes: [{ alg: 'SHA-256', content: hashOf(readFileSync(join(folder, file))) }],
        licenses: [{ license: { id: 'OFL-1.1' } }],
      })),
    ],
  };
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(document, null, 2)}\n`);
}

/** @throws {Error} for a font whose family and licence nobody has written down */
function familyOf(file: string): string {
  const known = Object.entries(families).find(([start]) => basename(file).startsWith(start));
  if (!known) throw new Error(`${file} is of no family that scripts/build/write-sbom.ts knows.`);
  return known[1];
}

function npmPart(name: string) {
  const { version } = manifest(join(root, 'node_modules', name));
  return { version, purl: `pkg:npm/${name}@${version}` };
}

function manifest(folder: string): { name: string; version: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
