import type { Rule, RuleGroup } from '../kit/rule.ts';
import { approvalRules } from './approval/index.ts';
import { bodyRules } from './body/index.ts';
import { daysRules } from './days/index.ts';
import { decisionsRules } from './decisions/index.ts';
import { filesRules } from './files/index.ts';
import { frontMatterRules } from './front-matter/index.ts';
import { lettersRules } from './letters/index.ts';
import { linksRules } from './links/index.ts';
import { namesRules } from './names/index.ts';
import { nominationsRules } from './nominations/index.ts';
import { pagesRules } from './pages/index.ts';
import { photosRules } from './photos/index.ts';
import { planRules } from './plan/index.ts';
import { privacyRules } from './privacy/index.ts';

/** Rules by what they look at, in the order of the handbook; every rule stands in one group. */
export const groups: readonly RuleGroup[] = [
  filesRules,
  lettersRules,
  frontMatterRules,
  daysRules,
  namesRules,
  decisionsRules,
  approvalRules,
  privacyRules,
  bodyRules,
  linksRules,
  photosRules,
  pagesRules,
  planRules,
  nominationsRules,
];

/** Every rule of the check. */
export const rules: readonly Rule[] = groups.flatMap((group) => group.rules);
