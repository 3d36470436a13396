import type { RuleGroup } from '../../kit/rule.ts';
import { cancelledAward, withheldLink } from './award-state.ts';
import { movementOfRecord, replacedMovement } from './movements.ts';
import { referenceCode } from './reference-code.ts';
import { unknownCommendation, unknownReference } from './references.ts';
import { deadLink, draftLink } from './site-links.ts';
import { subjectRows } from './subject-rows.ts';
import { unitCode, unitListed } from './unit-names.ts';
import { unsafeLink } from './unsafe-link.ts';

export const linksRules: RuleGroup = {
  title: 'Liên kết và mã dẫn',
  rules: [
    deadLink,
    draftLink,
    unsafeLink,
    withheldLink,
    unknownReference,
    movementOfRecord,
    replacedMovement,
    referenceCode,
    unitCode,
    unitListed,
    unknownCommendation,
    subjectRows,
    cancelledAward,
  ],
};
