import { readFileSync } from 'node:fs';

export default function configure(config) {
  config.setUseGitIgnore(false);
  config.setTemplateFormats(['md', '11ty.js']);
  config.addGlobalData('addresses', JSON.parse(readFileSync('src/addresses.json', 'utf8')));
  return {
    markdownTemplateEngine: false,
    dir: { input: '.', output: 'dist', includes: '_includes' },
  };
}
