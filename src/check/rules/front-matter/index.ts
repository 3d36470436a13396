export { frontMatter } from './front-matter.ts';
export { lostComment } from './lost-comment.ts';
export { pastedRow } from './pasted-row.ts';
export { placeholder } from './placeholder.ts';
export { choice, format, leadingZero, required, unknownKey, valueType } from './schema.ts';
export { tooLong } from './too-long.ts';
export { duplicateId, repeatItem } from './uniqueness.ts';
export { yaml } from './yaml.ts';
