export { pageComponent } from './page-component.ts';
export { pageFile } from './page-file.ts';
export { pageReference } from './page-reference.ts';
export { pageSyntax } from './page-syntax.ts';
