import { sampleTag } from '../../model/schema/sample.ts';
import { type HitGroup, hitGroup } from '../../register/collect-rows.ts';
import type { RecordsAnswer } from '../../register/records-answer.ts';
import type { RecordIndex } from '../../register/register-index.ts';
import { viewOf } from '../../register/row-view.ts';
import { markWords, termsLeft } from '../../search/mark-words.ts';
import { fill } from '../search/fill.ts';

const base = import.meta.env.BASE_URL;

/** A row of the register as an element, with matching words highlighted. */
export function recordItem(
  index: RecordIndex,
  row: number,
  found: RecordsAnswer | null,
  group: HitGroup,
): HTMLElement {
  const view = viewOf(index, row);
  const terms = (found?.readings ?? []).flat();
  const slips = group === hitGroup.slip;
  const left = termsLeft(view.name, terms, slips);
  const meta = [view.recipientType, view.position, view.unit === view.name ? '' : view.unit];
  const printed = meta.filter(Boolean).join('\u00a0· ');
  // The achievement is shown where it matches.
  const unsaid = termsLeft(printed, left, slips);
  const isCommendedFor = termsLeft(view.achievement, unsaid, slips).length < unsaid.length;
  const said = isCommendedFor ? `${printed}\u00a0· ${view.achievement}` : printed;
  const item = fill('record', {
    name: view.withheld ? undefined : markWords(view.name, terms, slips),
    withheld: view.withheld ? view.name : undefined,
    sample: view.sample && !view.withheld ? sampleTag : undefined,
    meta: markWords(said, left, slips),
    exemplar: view.exemplars[0] ? 'bài gương điển hình' : undefined,
    award: view.award,
    decision: view.decision,
    signed: view.signed,
    status: view.status || undefined,
  });
  item.dataset.commendation = view.id;
  link(item, 'name', view.url);
  link(item, 'decision', view.decisionUrl);
  link(item, 'exemplar', view.exemplars[0]);
  return item;
}

/** Turns a slot of a row or card into a link to an address below the site's root. */
export function link(item: HTMLElement, slot: string, url: string | undefined): void {
  const anchor = item.querySelector<HTMLElement>(`[data-slot="${slot}"]`);
  if (anchor instanceof HTMLAnchorElement && url) anchor.href = base + url;
}
