import { expect, it } from 'vitest';
import { withPullQuote } from './pull-quote.ts';

const tale = `<p>Xe <em>rời</em> sân.</p>
<blockquote>
<p>Lời người đi.</p>
</blockquote>
<p>Về & nghỉ.</p>
<p>Hết.</p>`;
const large = (words: string) => `<p class="pull-quote" aria-hidden="true">“${words}”</p>`;

it('inserts the sentence after the second paragraph of the story that does not contain it', () => {
  expect(withPullQuote(tale, 'Lời  người đi.')).toContain(
    `nghỉ.</p>\n${large('Lời người đi.')}\n<p>Hết`,
  );
  expect(withPullQuote(tale, 'Hết.')).toContain(`nghỉ.</p>\n${large('Hết.')}`);
  expect(withPullQuote('<p>Một hai.</p><p>Ba.</p>', 'Một')).toMatch(
    /Ba\.<\/p>\n<p class="pull-quote"/,
  );
  expect(withPullQuote(tale, undefined)).toBe(tale);
});
