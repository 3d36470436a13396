import { page } from '../src/page.js';
import { photo } from '../src/photo.js';

export async function render({ title, summary, kind, honourees, photos = [], content, ...data }) {
  const all = data.collections.exemplar;
  const at = all.findIndex(({ url }) => url === data.page.url);
  const people = honourees.map(
    ({ name, unitAsWritten }) => `<div><dt>${name}</dt><dd>${unitAsWritten}</dd></div>`,
  );
  const figures = photos.map(
    async (each) =>
      `<figure>${await photo(data.page.fileSlug, each, 480, 760, 1200)}<figcaption>${each.credit}</figcaption></figure>`,
  );
  const neighbours = [all[at - 1], all[at + 1]].map((each) =>
    each ? `<a href="${each.url}">${each.data.title}</a>` : '',
  );
  return page(
    title,
    `<p>${summary}</p><dl>${people.join('')}<div><dt>Loại</dt><dd>${kind}</dd></div></dl>
    ${(await Promise.all(figures)).join('')}${content}<nav>${neighbours.join('')}</nav>`,
    true,
  );
}
