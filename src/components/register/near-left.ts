import { answerRegister } from '../../register/register-answer.ts';
import { searchRecords } from '../../register/search-register.ts';
import { addNote, type Shown, showEmpty, showNearRows } from './around-rows.ts';
import { openRegister } from './load-register.ts';
import { sayFound } from './say.ts';
import { offerWhole } from './whole-needed.ts';

const NEAR_APART = 'Chưa tìm hết tên gần giống: phải tải cả sổ.';

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector) as E;

/**
 * Shows near matches below an answer already displayed, once they are fetched; if only the whole
 * register has them, offers to fetch it.
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

/** Appends to a displayed sentence: a screen reader then reads only the addition. */
function sayMore(place: HTMLElement, text: string): void {
  const before = place.textContent;
  if (text.startsWith(before)) place.append(text.slice(before.length));
  else place.textContent = text;
}
