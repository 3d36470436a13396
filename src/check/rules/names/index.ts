import type { RuleGroup } from '../../kit/rule.ts';
import { nameTwice } from '../front-matter/uniqueness.ts';
import { nameForm, nameTitle } from './name-form.ts';
import { nameMismatch } from './name-mismatch.ts';

export const namesRules: RuleGroup = {
  title: 'Họ tên',
  rules: [nameForm, nameTitle, nameTwice, nameMismatch],
};
