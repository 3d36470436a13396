export { acknowledged } from './acknowledged.ts';
export { alsoWritten } from './also-written.ts';
export { health } from './health.ts';
export { personalData } from './personal-data.ts';
export { privateLife } from './private-life.ts';
export { withheldFilesRule } from './withheld-files.ts';
export { withheldFormsRule } from './withheld-forms.ts';
export { withheldNamed } from './withheld-named/withheld-named.ts';
