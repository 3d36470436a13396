import { readNoun } from '../../../src/model/read/disk/read-noun.ts';
import { sampleNotice } from '../../../src/model/schema/sample.ts';
import type { FinishedSite } from '../finished-site.ts';
import type { SitePromise } from '../invariant.ts';

/** Pages of invented records say so and stay out of search engines; or there is none at all. */
export const samplesMarked: SitePromise = {
  id: 'samples-marked',
  says: 'Dữ liệu minh họa có nhãn, hoặc không có dữ liệu minh họa nào',
  *broken(site) {
    if (!site.settings.samples) {
      for (const { file, html } of site.pages) {
        if (html.includes(sampleNotice)) yield { file, found: 'có nhãn dữ liệu minh họa' };
      }
    }
    for (const address of sampleAddresses(site)) {
      const page = site.pageByAddress.get(address);
      if (!page || page.tombstone) continue;
      if (!site.settings.samples) yield { file: page.file, found: 'là trang minh họa' };
      else if (!page.html.includes(sampleNotice)) yield { file: page.file, found: 'thiếu nhãn' };
      else if (!page.hidden) yield { file: page.file, found: 'thiếu noindex' };
    }
  },
};

/** The pages that sample records have, or would have. */
function sampleAddresses({ settings: { contentDir } }: FinishedSite): string[] {
  const of = (noun: 'exemplar' | 'decision' | 'unit', path: string) =>
    readNoun(contentDir, noun)
      .filter(({ data }) => (data as { sample?: boolean } | undefined)?.sample)
      .map(({ id }) => `${path}/${id}/`);
  return [
    ...of('exemplar', 'guong-dien-hinh'),
    ...of('decision', 'khen-thuong'),
    ...of('unit', 'don-vi'),
  ];
}
