import { answerRegister } from '../../register/register-answer.ts';
import { searchRecords } from '../../register/search-register.ts';
import { addNote, type Shown, showEmpty, showNearRows } from './around-rows.ts';
import { openRegister } from './load-register.ts';
import { sayFound } from './say.ts';
import { offerWhole } from './whole-needed.ts';

const NEAR_APART = 'Chưa tìm hết tên gần giống: phải tải cả sổ.';

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector) as E;

/**
 * Shows what comes near below an answer that stands already, once it is fetched; where only the whole
 * register has it, says so.
 */
export async function showNearLeft(base: string, shown: Shown): Promise<void> {
  const { query } = shown.wanted;
  const { nearFor } = await openRegister(base);
  const index = await nearFor?.(query).catch(() => null);
  if (!shown.isCurrent()) return;
  find('[data-near-left]').hidden = true;
  const here = index ?? shown.index;
  const found = searchRecords(here, query);
  const answer = answerRegister(here, shown.wanted, { ...found, isNearLeft: false });
  const { rows, near } = answer;
  sayMore(find('[data-status]'), sayFound(here, query, answer.found, rows, near));
  await Promise.all([
    showNearRows({ ...shown, index: here, answer }),
    showEmpty({ ...shown, index: here, answer }),
  ]);
  if (!index) addNote(NEAR_APART);
  await offerWhole(base, () => shown.go(shown.wanted));
}

/** Says more where a sentence stands already: a reader by ear hears what is added, and not all again. */
function sayMore(place: HTMLElement, text: string): void {
  const before = place.textContent;
  if (text.startsWith(before)) place.append(text.slice(before.length));
  else place.textContent = text;
}
