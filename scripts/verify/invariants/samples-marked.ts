import { addressesBelow } from '../../../src/model/routes.ts';
import { isSample } from '../../../src/model/schema/sample.ts';
import type { FinishedSite } from '../finished-site.ts';
import type { Invariant } from '../invariant.ts';

/** Pages of invented records state this and are excluded from search engines; or there are none. */
export const samplesMarked: Invariant = {
  id: 'samples-marked',
  title: 'Dữ liệu minh họa có nhãn, hoặc không có dữ liệu minh họa nào',
  *violations(site) {
    if (!site.settings.samples) {
      for (const { file, sample } of site.pages) {
        if (sample) yield { file, actual: 'có nhãn dữ liệu minh họa' };
      }
    }
    for (const address of sampleAddresses(site)) {
      const page = site.pageByAddress.get(address);
      if (!page || page.tombstone) continue;
      if (!site.settings.samples) yield { file: page.file, actual: 'là trang minh họa' };
      else if (!page.sample) yield { file: page.file, actual: 'thiếu nhãn' };
      else if (!page.hidden) yield { file: page.file, actual: 'thiếu noindex' };
    }
  },
};

/** The pages of sample records, whether published or not. */
function sampleAddresses({ publication: { content } }: FinishedSite): string[] {
  const address = addressesBelow('');
  return (['exemplar', 'decision', 'unit', 'page'] as const).flatMap((noun) =>
    content
      .of(noun)
      .filter(isSample)
      .map(({ id }) => address[noun](id)),
  );
}
