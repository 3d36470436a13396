import type { RuleGroup } from '../../kit/rule.ts';
import { closedOrder } from './closed-order.ts';
import { planBlank } from './plan-blank.ts';
import { planClause } from './plan-clause.ts';
import { planIssuer } from './plan-issuer.ts';
import { planLog } from './plan-log.ts';
import { planMdx } from './plan-mdx.ts';
import { planText } from './plan-text.ts';
import { unknownClause } from './unknown-clause.ts';

export const planRules: RuleGroup = {
  title: 'Kế hoạch',
  rules: [
    planText,
    planLog,
    planBlank,
    planClause,
    unknownClause,
    planMdx,
    closedOrder,
    planIssuer,
  ],
};
