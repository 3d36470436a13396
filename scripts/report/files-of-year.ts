import type { ContentSet } from '../../src/model/read/content-set.ts';
import type { ReportFile } from './files-of-round.ts';

export async function filesOfYear(
  _set: ContentSet,
  _year: string,
  _isPublic: boolean,
): Promise<ReportFile[]> {
  return [];
}
