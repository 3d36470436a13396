import type { RuleGroup } from '../../kit/rule.ts';
import { photoAlt } from './photo-alt.ts';
import { photoMetadata } from './photo-metadata.ts';
import { photoMissing } from './photo-missing.ts';
import { photoSize } from './photo-size.ts';
import { photoType } from './photo-type.ts';
import { photoUnused } from './photo-unused.ts';
import { remoteImage } from './remote-image.ts';

export const photosRules: RuleGroup = {
  title: 'Ảnh',
  rules: [photoMissing, photoType, photoSize, photoMetadata, photoAlt, photoUnused, remoteImage],
};
