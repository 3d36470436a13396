import type { RuleGroup } from '../../kit/rule.ts';
import { repeatNumber } from '../front-matter/uniqueness.ts';
import { awardClass } from './award-class.ts';
import { awardOrder } from './award-order.ts';
import { awardRecipient } from './award-recipient.ts';
import { cancellingDecision, cancelReason } from './cancellation.ts';
import { counts, extractWording } from './extent.ts';
import { formIssuer } from './form-issuer.ts';
import { duplicateDecision } from './identity.ts';
import { normativeNumber, numberForm, numberZero } from './number.ts';
import { rowUnit } from './row-unit.ts';
import { scanMissing } from './scan-missing.ts';
import { scanUnredacted } from './scan-unredacted.ts';
import { signatureLines } from './signature-lines.ts';
import { subjectAward } from './subject-award.ts';
import { successorLoop } from './successor-loop.ts';
import { symbolForm, symbolIssuer } from './symbol.ts';
import { twoForms } from './two-forms.ts';

export const decisionsRules: RuleGroup = {
  title: 'Quyết định khen thưởng',
  rules: [
    numberForm,
    numberZero,
    normativeNumber,
    symbolForm,
    symbolIssuer,
    formIssuer,
    subjectAward,
    signatureLines,
    awardClass,
    awardRecipient,
    awardOrder,
    extractWording,
    counts,
    repeatNumber,
    rowUnit,
    successorLoop,
    duplicateDecision,
    twoForms,
    cancellingDecision,
    cancelReason,
    scanMissing,
    scanUnredacted,
  ],
};
