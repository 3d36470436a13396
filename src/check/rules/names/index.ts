import type { RuleGroup } from '../../kit/rule.ts';
import { nameForm } from './name-form.ts';
import { nameMismatch } from './name-mismatch.ts';
import { nameTitle } from './name-title.ts';
import { nameTwice } from './name-twice.ts';

export const namesRules: RuleGroup = {
  title: 'Họ tên',
  rules: [nameForm, nameTitle, nameTwice, nameMismatch],
};
