import type { RuleGroup } from '../../kit/rule.ts';
import { decisionFileName } from './decision-file-name.ts';
import { fileName } from './file-name.ts';
import { filePlace } from './file-place.ts';
import { fileSize } from './file-size.ts';
import { missingList } from './missing-list.ts';
import { recordMdx } from './record-mdx.ts';
import { reservedSlug } from './reserved-slug.ts';
import { slugClash } from './slug-clash.ts';
import { slugPerson } from './slug-person.ts';
import { strayFile } from './stray-file.ts';
import { symbolicLink } from './symbolic-link.ts';
import { yearFolder } from './year-folder.ts';

export const filesRules: RuleGroup = {
  title: 'Tên tệp và thư mục',
  rules: [
    fileName,
    filePlace,
    decisionFileName,
    yearFolder,
    reservedSlug,
    slugClash,
    slugPerson,
    recordMdx,
    symbolicLink,
    strayFile,
    fileSize,
    missingList,
  ],
};
