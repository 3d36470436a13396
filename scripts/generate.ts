import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../src/disk/write-whole.ts';
import { root } from '../src/settings.ts';
import { CommandError, run } from './command.ts';
import { generatedFiles } from './generate/generated-files.ts';
import { withMeasured } from './generate/measured-jobs.ts';

const usage = `Usage: npm run generate               writes the files of this repository that follow from others
       npm run generate -- handbook   draws the handbook's pictures and counts clicks and keys, in Chromium`;

await run(async () => {
  const [what, ...more] = process.argv.slice(2);
  if (more.length > 0 || (what !== undefined && what !== 'handbook'))
    throw new CommandError(usage, 2);
  if (what === 'handbook') return handbook();
  for (const [path, text] of Object.entries(generatedFiles())) {
    writeWhole(join(root, path), text);
    console.log(`Wrote ${path}.`);
  }
});

async function handbook(): Promise<void> {
  const { drawHandbook, picturesFolder, writePictures } = await import(
    './generate/handbook-pictures.ts'
  );
  const { measured, pictures } = await drawHandbook();
  writePictures(root, pictures);
  const page = join(root, 'docs/desk.md');
  writeWhole(page, withMeasured(readFileSync(page, 'utf8'), measured));
  console.log(`Drew ${picturesFolder}/ and wrote what the jobs take into docs/desk.md.`);
}
