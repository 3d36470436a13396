import type { RuleGroup } from '../../kit/rule.ts';
import { cancelledAward } from './cancelled-award.ts';
import { deadLink } from './dead-link.ts';
import { draftLink } from './draft-link.ts';
import { unknownCommendation } from './unknown-commendation.ts';
import { unsafeLink } from './unsafe-link.ts';
import { withheldLink } from './withheld-link.ts';

export const linksRules: RuleGroup = {
  title: 'Liên kết và mã dẫn',
  rules: [deadLink, draftLink, unsafeLink, withheldLink, unknownCommendation, cancelledAward],
};
