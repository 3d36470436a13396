import type { RuleGroup } from '../../kit/rule.ts';
import { beforeMovement } from './before-movement.ts';
import { day } from './day.ts';
import { dayFuture } from './day-future.ts';
import { dayOrder } from './day-order.ts';
import { decisionTwoDates } from './decision-two-dates.ts';
import { validity } from './validity.ts';

export const daysRules: RuleGroup = {
  title: 'Ngày tháng',
  rules: [day, dayFuture, dayOrder, beforeMovement, validity, decisionTwoDates],
};
