import type { RuleGroup } from '../../kit/rule.ts';
import { frontMatter } from './front-matter.ts';
import { lostComment } from './lost-comment.ts';
import { placeholder } from './placeholder.ts';
import { choice, format, leadingZero, required, unknownKey, valueType } from './schema.ts';
import { tooLong } from './too-long.ts';
import { duplicateId, repeatItem } from './uniqueness.ts';
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
    lostComment,
  ],
};
