export { bodyLength } from './body-length.ts';
export { evidence } from './evidence.ts';
export { headingOrder, modelHeadings } from './headings.ts';
export { lostBody } from './lost-body.ts';
export { conflictMarker, lostText } from './lost-text.ts';
export { pullQuote } from './pull-quote.ts';
export { rawHtml } from './raw-html.ts';
