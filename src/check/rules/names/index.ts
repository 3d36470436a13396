import type { RuleGroup } from '../../kit/rule.ts';
import { nameTwice } from '../front-matter/uniqueness.ts';
import { nameForm, nameTitle } from './name-form.ts';
import { nameKind } from './name-kind.ts';
import { nameJoined, nameLetters } from './name-letters.ts';
import { nameMismatch } from './name-mismatch.ts';
import { namedInBody } from './named-in-body.ts';

export const namesRules: RuleGroup = {
  title: 'Họ tên',
  rules: [
    nameForm,
    nameTitle,
    nameLetters,
    nameKind,
    nameJoined,
    nameTwice,
    nameMismatch,
    namedInBody,
  ],
};
