export { decisionFileName, yearFolder } from '../decisions/identity.ts';
export { fileSize, recordMdx, symbolicLink } from './file-kind.ts';
export { fileName } from './file-name.ts';
export { filePlace } from './file-place.ts';
export { lostAddress } from './lost-address.ts';
export { missingList } from './missing-list.ts';
export { publishedAddress } from './published-address.ts';
export { reservedSlug, slugClash, slugPerson } from './slug.ts';
export { strayFile } from './stray-file.ts';
