import type { RuleGroup } from '../../kit/rule.ts';
import { pageComponent } from './page-component.ts';
import { pageFile } from './page-file.ts';
import { pageReference } from './page-reference.ts';
import { pageSyntax } from './page-syntax.ts';

export const pagesRules: RuleGroup = {
  title: 'Trang tự soạn',
  rules: [pageSyntax, pageComponent, pageReference, pageFile],
};
