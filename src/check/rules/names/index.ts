export { nameTwice } from '../front-matter/uniqueness.ts';
export { nameForm, nameTitle } from './name-form.ts';
export { nameKind } from './name-kind.ts';
export { nameJoined, nameLetters } from './name-letters.ts';
export { nameMismatch } from './name-mismatch.ts';
export { nameSpelling } from './name-spelling.ts';
export { namedInBody } from './named-in-body.ts';
export { synonymName } from './synonym-name.ts';
