import { recordRoutes } from '../../model/record-routes.ts';
import { element } from '../page/element.ts';
import { askedFor } from './asked-for.ts';
import boxSheet from './search-box.css?url';
import { loadSheet, suggestIn } from './suggest-box.ts';

export { suggestIn };

const base = import.meta.env.BASE_URL;

/** Opens the site search above any page, with the text typed before it was ready. */
export async function openSearch(typed: () => string): Promise<void> {
  await Promise.all([loadSheet(), loadSheet(boxSheet)]);
  const dialog = document.querySelector<HTMLDialogElement>('dialog.search-dialog') ?? create();
  dialog.showModal();
  const input = dialog.querySelector('input') as HTMLInputElement;
  input.focus();
  input.value += typed();
  suggestIn(input);
}

function create(): HTMLDialogElement {
  const dialog = element('dialog', { className: 'search-dialog' });
  dialog.setAttribute('aria-label', 'Tìm kiếm');
  const form = element('form', {
    className: 'search-box',
    action: base + recordRoutes.search,
    method: 'get',
  });
  form.setAttribute('role', 'search');
  const input = element('input', {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    spellcheck: false,
    enterKeyHint: 'search',
    placeholder: askedFor,
  });
  input.setAttribute('aria-label', 'Tìm trong toàn trang');
  form.append(input, element('button', { type: 'submit', textContent: 'Tìm' }));
  const close = element('button', { className: 'button', type: 'button', textContent: 'Đóng' });
  close.addEventListener('click', () => dialog.close());
  dialog.append(form, close);
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') dialog.close();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
