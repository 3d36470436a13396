import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/settings.ts';
import { run } from './command.ts';
import { generatedFiles } from './generate/generated-files.ts';

/** Writes the files of this repository that follow from others. */
await run(async () => {
  for (const [path, text] of Object.entries(generatedFiles())) {
    writeFileSync(join(root, path), text);
    console.log(`Wrote ${path}.`);
  }
});
