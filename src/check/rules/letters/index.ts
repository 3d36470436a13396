export { invisibleCharacter, lookAlike, noBreakSpace } from './characters.ts';
export { encoding, legacyEncoding } from './encoding.ts';
export { missingMarks } from './missing-marks.ts';
