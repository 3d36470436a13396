import type { RuleGroup } from '../../kit/rule.ts';
import { invisibleCharacter, lookAlike, noBreakSpace } from './characters.ts';
import { encoding, legacyEncoding } from './encoding.ts';
import { missingMarks } from './missing-marks.ts';

export const lettersRules: RuleGroup = {
  title: 'Chữ và bảng mã',
  rules: [encoding, legacyEncoding, lookAlike, invisibleCharacter, noBreakSpace, missingMarks],
};
