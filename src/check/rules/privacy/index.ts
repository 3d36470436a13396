import type { RuleGroup } from '../../kit/rule.ts';
import { acknowledged } from './acknowledged.ts';
import { health } from './health.ts';
import { personalData } from './personal-data.ts';
import { privateLife } from './private-life.ts';
import { withheldNamed } from './withheld-named.ts';

export const privacyRules: RuleGroup = {
  title: 'Dữ liệu cá nhân',
  rules: [personalData, health, privateLife, acknowledged, withheldNamed],
};
