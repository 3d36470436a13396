import type { RuleGroup } from '../../kit/rule.ts';
import { photoAlt } from './photo-alt.ts';
import { photoMetadata, photoSize, photoType } from './photo-file.ts';
import { photoMissing, photoUnused } from './photo-use.ts';
import { remoteImage } from './remote-image.ts';

export const photosRules: RuleGroup = {
  title: 'Ảnh',
  rules: [photoMissing, photoType, photoSize, photoMetadata, photoAlt, photoUnused, remoteImage],
};
