import type { RuleGroup } from '../../kit/rule.ts';
import { choice } from './choice.ts';
import { duplicateId } from './duplicate-id.ts';
import { format } from './format.ts';
import { frontMatter } from './front-matter.ts';
import { leadingZero } from './leading-zero.ts';
import { placeholder } from './placeholder.ts';
import { repeatItem } from './repeat-item.ts';
import { required } from './required.ts';
import { tooLong } from './too-long.ts';
import { unknownKey } from './unknown-key.ts';
import { valueType } from './value-type.ts';
import { yaml } from './yaml.ts';

export const frontMatterRules: RuleGroup = {
  title: 'Phần đầu tệp',
  rules: [
    frontMatter,
    yaml,
    required,
    unknownKey,
    valueType,
    choice,
    format,
    leadingZero,
    duplicateId,
    repeatItem,
    tooLong,
    placeholder,
  ],
};
