import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/settings.ts';
import { run } from './command.ts';
import { editorSettings, schemaFiles } from './editor/schema-files.ts';

/** Writes the JSON Schemas and the settings by which VS Code helps to fill in front matters. */
await run(async () => {
  for (const [path, text] of Object.entries(schemaFiles())) writeFileSync(join(root, path), text);
  const settings = join(root, '.vscode/settings.json');
  const kept = JSON.parse(readFileSync(settings, 'utf8'));
  writeFileSync(settings, `${JSON.stringify({ ...kept, ...editorSettings() }, null, 2)}\n`);
  console.log(`Wrote ${Object.keys(schemaFiles()).length} schemas for the editor.`);
});
