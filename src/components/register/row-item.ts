import { sampleTag } from '../../model/schema/sample.ts';
import type { RecordIndex } from '../../register/register-index.ts';
import { awardNameIn } from '../../register/register-table.ts';
import { viewOf } from '../../register/row-view.ts';
import { type HitGroup, hitGroup, type RecordsAnswer } from '../../register/search-register.ts';
import { markWords, termsLeft } from '../../search/mark-words.ts';
import { fill } from '../search/fill.ts';

const base = import.meta.env.BASE_URL;

/** A row of the register as an element, the words that answer marked. */
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
  const item = fill(view.withheld ? 'withheld' : 'record', {
    name: view.withheld ? view.name : markWords(view.name, terms, slips),
    sample: view.sample ? sampleTag : undefined,
    meta: markWords(meta.filter(Boolean).join(' · '), left, slips),
    exemplar: view.exemplars[0] ? 'bài gương điển hình' : undefined,
    award: view.posthumous ? `${view.form} (truy tặng)` : view.form,
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

function link(item: HTMLElement, slot: string, url: string | undefined): void {
  const anchor = item.querySelector<HTMLElement>(`[data-slot="${slot}"]`);
  if (anchor instanceof HTMLAnchorElement && url) anchor.href = base + url;
}

/** Cards of the decisions that a question cites, or of those that bear its number all the same. */
export function decisionCards(index: RecordIndex, found: RecordsAnswer | null): HTMLElement[] {
  const numbers = found?.decisions.length ? found.decisions : (found?.notFound?.others ?? []);
  return numbers.flatMap((number) => decisionCard(index, number) ?? []);
}

/** A decision as a card: what a typed number asks for. */
function decisionCard(index: RecordIndex, number: number): HTMLElement | null {
  const { records, rowsByDecision } = index;
  const decision = records.decisions[number];
  if (!decision) return null;
  const rows = rowsByDecision[number] ?? [];
  const counts = new Map<string, number>();
  for (const row of rows) {
    const type = records.rows[row]?.recipientType ?? '';
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const says = [...counts].map(
    ([type, count]) => `${count} ${(records.labels.recipientType?.[type] ?? type).toLowerCase()}`,
  );
  const [year, month, day] = decision.signed.split('-');
  const card = fill('decision', {
    award: awardNameIn(records, decision.form, decision.issuer),
    title: `Quyết định số ${decision.number}/${decision.symbol}`,
    signed: `Ngày ${day}/${month}/${year} · ${records.labels.issuer?.[decision.issuer] ?? ''}`,
    subject: decision.subject,
    counts: [says.join(', '), decision.extract].filter(Boolean).join(' · '),
    status: decision.status ? records.labels.status?.[decision.status] : undefined,
    sample: decision.sample ? sampleTag : undefined,
    list: 'Danh sách được khen thưởng',
  });
  const url = `khen-thuong/${decision.id}/`;
  link(card, 'title', url);
  link(card, 'list', `${url}#danh-sach`);
  return card;
}
