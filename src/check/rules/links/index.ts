import type { RuleGroup } from '../../kit/rule.ts';
import { cancelledAward, withheldLink } from './award-state.ts';
import { unknownMovement } from './movements.ts';
import { unknownCommendation } from './references.ts';
import { deadLink, draftLink } from './site-links.ts';
import { unsafeLink } from './unsafe-link.ts';

export const linksRules: RuleGroup = {
  title: 'Liên kết và mã dẫn',
  rules: [
    deadLink,
    draftLink,
    unsafeLink,
    withheldLink,
    unknownCommendation,
    unknownMovement,
    cancelledAward,
  ],
};
