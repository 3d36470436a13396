import type { RuleGroup } from '../../kit/rule.ts';
import { decisionFileName, yearFolder } from '../decisions/identity.ts';
import { fileSize, recordMdx, symbolicLink } from './file-kind.ts';
import { fileName } from './file-name.ts';
import { filePlace } from './file-place.ts';
import { lostAddress } from './lost-address.ts';
import { missingList } from './missing-list.ts';
import { publishedAddress } from './published-address.ts';
import { reservedSlug, slugClash, slugPerson } from './slug.ts';
import { strayFile } from './stray-file.ts';

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
    publishedAddress,
    lostAddress,
  ],
};
