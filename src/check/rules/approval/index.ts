import type { RuleGroup } from '../../kit/rule.ts';
import { approvalBasis, approvalBeforeAward, digest } from './approval.ts';
import { approverAuthor, approverCompetence } from './approver.ts';
import { consent } from './consent.ts';
import { consentGiver } from './consent-giver.ts';
import { consentKin } from './consent-kin.ts';
import { consentScope } from './consent-scope.ts';
import { consentWithheld } from './consent-withheld.ts';

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
