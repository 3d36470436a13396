import type { RuleGroup } from '../../kit/rule.ts';
import { awardClass } from './award-class.ts';
import { cancelReason } from './cancel-reason.ts';
import { cancellingDecision } from './cancelling-decision.ts';
import { counts } from './counts.ts';
import { duplicateDecision } from './duplicate-decision.ts';
import { extractWording } from './extract-wording.ts';
import { formIssuer } from './form-issuer.ts';
import { normativeNumber } from './normative-number.ts';
import { numberForm } from './number-form.ts';
import { numberZero } from './number-zero.ts';
import { repeatNumber } from './repeat-number.ts';
import { rowUnit } from './row-unit.ts';
import { scanMissing } from './scan-missing.ts';
import { scanUnredacted } from './scan-unredacted.ts';
import { signatureLines } from './signature-lines.ts';
import { successorLoop } from './successor-loop.ts';
import { symbolForm } from './symbol-form.ts';
import { symbolIssuer } from './symbol-issuer.ts';
import { twoForms } from './two-forms.ts';
import { unknownIssuer } from './unknown-issuer.ts';
import { unknownUnit } from './unknown-unit.ts';

export const decisionsRules: RuleGroup = {
  title: 'Quyết định khen thưởng',
  rules: [
    numberForm,
    numberZero,
    normativeNumber,
    symbolForm,
    symbolIssuer,
    formIssuer,
    unknownIssuer,
    signatureLines,
    awardClass,
    extractWording,
    counts,
    repeatNumber,
    rowUnit,
    unknownUnit,
    successorLoop,
    duplicateDecision,
    twoForms,
    cancellingDecision,
    cancelReason,
    scanMissing,
    scanUnredacted,
  ],
};
