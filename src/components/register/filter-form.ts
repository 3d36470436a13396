export { readChosen, showFacets } from './facet-form.ts';
export { readSpan, showSpan } from './span-fields.ts';
