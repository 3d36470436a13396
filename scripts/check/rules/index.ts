import type { Rule } from '../rule.ts';
import { approverAuthor } from './approver-author.ts';
import { choice } from './choice.ts';
import { counts } from './counts.ts';
import { day } from './day.ts';
import { dayFuture } from './day-future.ts';
import { dayOrder } from './day-order.ts';
import { decisionTwoDates } from './decision-two-dates.ts';
import { digest } from './digest.ts';
import { duplicateDecision } from './duplicate-decision.ts';
import { duplicateId } from './duplicate-id.ts';
import { encoding } from './encoding.ts';
import { format } from './format.ts';
import { frontMatter } from './front-matter.ts';
import { leadingZero } from './leading-zero.ts';
import { required } from './required.ts';
import { tooLong } from './too-long.ts';
import { unknownCommendation } from './unknown-commendation.ts';
import { unknownIssuer } from './unknown-issuer.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownUnit } from './unknown-unit.ts';
import { valueType } from './value-type.ts';
import { yaml } from './yaml.ts';

/** Every rule of the check, in the order of their names. */
export const rules: readonly Rule[] = [
  approverAuthor,
  choice,
  counts,
  dayFuture,
  dayOrder,
  day,
  decisionTwoDates,
  digest,
  duplicateDecision,
  duplicateId,
  encoding,
  format,
  frontMatter,
  leadingZero,
  required,
  tooLong,
  unknownCommendation,
  unknownIssuer,
  unknownKey,
  unknownUnit,
  valueType,
  yaml,
];
