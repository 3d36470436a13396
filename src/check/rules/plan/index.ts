export { closedOrder } from './closed-order.ts';
export { planBlank } from './plan-blank.ts';
export { planClause } from './plan-clause.ts';
export { planIssuer } from './plan-issuer.ts';
export { planLog } from './plan-log.ts';
export { planMdx } from './plan-mdx.ts';
export { planText } from './plan-text.ts';
export { unknownClause } from './unknown-clause.ts';
