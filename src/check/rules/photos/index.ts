export { photoAlt } from './photo-alt.ts';
export { photoMetadata, photoSize, photoType } from './photo-file.ts';
export { photoMissing, photoUnused } from './photo-use.ts';
export { remoteImage } from './remote-image.ts';
