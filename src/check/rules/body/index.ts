import type { RuleGroup } from '../../kit/rule.ts';
import { bodyLength } from './body-length.ts';
import { evidence } from './evidence.ts';
import { headingOrder, modelHeadings } from './headings.ts';
import { conflictMarker, lostText } from './lost-text.ts';
import { pullQuote } from './pull-quote.ts';
import { rawHtml } from './raw-html.ts';

export const bodyRules: RuleGroup = {
  title: 'Thân bài',
  rules: [
    bodyLength,
    headingOrder,
    modelHeadings,
    evidence,
    pullQuote,
    lostText,
    conflictMarker,
    rawHtml,
  ],
};
