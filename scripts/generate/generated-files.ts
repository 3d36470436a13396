import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/settings.ts';
import { rulesPage } from './rules-page.ts';
import { editorSettings, schemaFiles } from './schema-files.ts';

const settings = '.vscode/settings.json';

/**
 * Files derived from others, by path: the JSON Schemas and settings with which VS Code supports front
 * matter, and the handbook's page of rules.
 */
export function generatedFiles(): Record<string, string> {
  const kept = JSON.parse(readFileSync(join(root, settings), 'utf8'));
  return {
    ...schemaFiles(),
    [settings]: `${JSON.stringify({ ...kept, ...editorSettings() }, null, 2)}\n`,
    'content/quy-tac.md': rulesPage(),
  };
}
