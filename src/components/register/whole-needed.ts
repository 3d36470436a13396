import { recordRoutes } from '../../model/record-routes.ts';
import { facets, labelOf } from '../../register/facet-values.ts';
import { facetKeys } from '../../register/facets.ts';
import type { RecordIndex } from '../../register/register-index.ts';
import type { RegisterState } from '../../register/register-state.ts';
import type { Directory } from '../../register/shards/directory.ts';
import { contentWords } from '../../search/function-words.ts';
import { wordsOf } from '../../search/words.ts';
import { findTypedDate } from '../../text/date-words.ts';
import { element } from '../page/element.ts';
import { openRegister } from './load-register.ts';

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector) as E;
const number = (value: number) => value.toLocaleString('vi-VN');

/** Elements that belong to results, hidden without any. */
const OF_ANSWERS =
  '[data-rows], [data-toolbar], [data-extent], [data-more], [data-cards], [data-chips], [data-near-rows], [data-empty], [data-marks], [data-notes], [data-alike]';

/**
 * Reports that only the whole of a sharded register can answer: the number of rows if known, the static
 * list that contains them, and the size of the whole, which the reader may fetch.
 * @param again shows the results when everything is loaded
 */
export async function showWholeNeeded(
  base: string,
  wanted: RegisterState,
  again: () => void,
): Promise<void> {
  const { directory, index } = await openRegister(base);
  if (!directory) return;
  for (const each of document.querySelectorAll<HTMLElement>(OF_ANSWERS)) each.hidden = true;
  const counted = countedOf(directory, index, wanted);
  find('[data-status]').textContent = counted
    ? `${counted.label}: ${number(counted.count)} trường hợp khen thưởng.`
    : `Chưa tra: câu này phải xét cả sổ (${number(sizeOf(directory))} trường hợp).`;
  const year = counted?.facet === 'nam' ? counted.value : undefined;
  await offerWhole(
    base,
    again,
    year
      ? element('a', {
          textContent: `Xem danh sách năm ${year}`,
          href: `${base}${recordRoutes.register}${year}/`,
        })
      : counted
        ? ''
        : 'Gõ đủ họ tên, số quyết định kèm ký hiệu hoặc tên đơn vị thì có ngay.',
  );
  const main = find('main');
  main.dataset.answered = wanted.query;
  main.setAttribute('aria-busy', 'false');
}

/** Offers to fetch the whole register, with its size. */
export async function offerWhole(
  base: string,
  again: () => void,
  before: Node | string = '',
): Promise<void> {
  const { directory, loadWhole } = await openRegister(base);
  if (!directory) return;
  const place = find('[data-failed]');
  const button = element('button', {
    className: 'button',
    type: 'button',
    textContent: `Tải cả sổ (${sayBytes(directory.wholeSize)}) để tra, lọc mọi cách`,
    async onclick() {
      button.disabled = true;
      button.textContent = 'Đang tải cả sổ…';
      try {
        await loadWhole?.();
        place.hidden = true;
        again();
      } catch {
        button.disabled = false;
        button.textContent = 'Chưa tải được cả sổ. Thử lại';
      }
    },
  });
  place.replaceChildren(before, ' ', button);
  place.hidden = false;
}

/** A size in bytes for people: “359 kB”, “3,4 MB”. */
const sayBytes = (bytes: number) =>
  bytes < 1e6
    ? `${number(Math.ceil(bytes / 1000))} kB`
    : `${(bytes / 1e6).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`;

const sizeOf = (directory: Directory) =>
  Object.values(directory.counts['doi-tuong'] ?? {}).reduce((sum, count) => sum + count, 0);

/**
 * The only filter value of a state, with its number of rows, if the directory counts them: a year, an
 * award.
 */
function countedOf(
  directory: Directory,
  index: RecordIndex,
  { query, chosen, from, to }: RegisterState,
) {
  const values = facetKeys.flatMap((facet) =>
    (chosen[facet] ?? []).map((value) => ({ facet, value })),
  );
  const dated = findTypedDate(query);
  const isYear =
    dated?.date.precision === 'year' &&
    contentWords(wordsOf(dated.rest), false, 'number').length === 0;
  if (isYear) values.push({ facet: 'nam', value: dated.date.from.slice(0, 4) });
  const [only, ...others] = values;
  if (!only || others.length > 0 || from || to || (query && !isYear)) return undefined;
  const count = directory.counts[only.facet]?.[only.value];
  if (count === undefined) return undefined;
  const label = `${facets[only.facet].label} ${labelOf(index.records, only.facet, only.value)}`;
  return { ...only, count, label };
}
