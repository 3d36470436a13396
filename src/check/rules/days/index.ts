import type { RuleGroup } from '../../kit/rule.ts';
import { decisionTwoDates } from '../decisions/identity.ts';
import { day } from '../front-matter/schema.ts';
import { beforeMovement } from './before-movement.ts';
import { dayFuture } from './day-future.ts';
import { dayOrder } from './day-order.ts';
import { meritPeriod } from './merit-period.ts';
import { validity } from './validity.ts';

export const daysRules: RuleGroup = {
  title: 'Ngày tháng',
  rules: [day, dayFuture, dayOrder, meritPeriod, beforeMovement, validity, decisionTwoDates],
};
