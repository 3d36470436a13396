import type { RuleGroup } from '../../kit/rule.ts';
import { approvalBasis } from './approval-basis.ts';
import { approvalBeforeAward } from './approval-before-award.ts';
import { approverAuthor } from './approver-author.ts';
import { approverCompetence } from './approver-competence.ts';
import { consent } from './consent.ts';
import { consentGiver } from './consent-giver.ts';
import { consentKin } from './consent-kin.ts';
import { consentScope } from './consent-scope.ts';
import { consentWithheld } from './consent-withheld.ts';
import { digest } from './digest.ts';

export const approvalRules: RuleGroup = {
  title: 'Duyệt bài và sự đồng ý',
  rules: [
    approverAuthor,
    approverCompetence,
    approvalBasis,
    approvalBeforeAward,
    digest,
    consent,
    consentGiver,
    consentKin,
    consentScope,
    consentWithheld,
  ],
};
