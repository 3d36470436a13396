import type { RuleGroup } from '../../kit/rule.ts';
import { encoding } from './encoding.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { legacyEncoding } from './legacy-encoding.ts';
import { lookAlike } from './look-alike.ts';
import { noBreakSpace } from './no-break-space.ts';

export const lettersRules: RuleGroup = {
  title: 'Chữ và bảng mã',
  rules: [encoding, legacyEncoding, lookAlike, invisibleCharacter, noBreakSpace],
};
