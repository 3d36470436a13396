import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import { rulesPage } from './rules-page.ts';
import { editorSettings, schemaFiles } from './schema-files.ts';

const settings = '.vscode/settings.json';

/**
 * Files derived from others, by path: the JSON Schemas and settings with which VS Code supports front
 * matter, and the handbook's page of rules.
 */
export function generatedFiles(): Record<string, string> {
  const kept = keptSettings();
  return {
    ...schemaFiles(),
    [settings]: `${JSON.stringify({ ...kept, ...editorSettings() }, null, 2)}\n`,
    'content/quy-tac.md': rulesPage(),
  };
}

function keptSettings(): object {
  try {
    return JSON.parse(readFileSync(join(root, settings), 'utf8'));
  } catch (error) {
    throw new CommandError(
      `${settings} cannot be read as JSON without comments (${(error as Error).message}). Correct it, then run npm run generate again.`,
    );
  }
}
