import { expect, it } from 'vitest';
import { withPullQuote } from './pull-quote.ts';

const tale =
  '<p>Xe <em>rời</em> sân.</p>\n<blockquote>\n<p>Lời người đi.</p>\n</blockquote>\n<p>Về & nghỉ.</p>';

it('sets the sentence after the first paragraph of the tale that does not hold it', () => {
  const mark = 'aria-hidden="true" data-search-ignore>';
  expect(withPullQuote(tale, 'Lời  người đi.')).toContain(
    `sân.</p>\n<p class="pull-quote" ${mark}Lời người đi.</p>\n<block`,
  );
  expect(withPullQuote('<p>Một hai.</p><p>Ba.</p>', 'Một')).toMatch(
    /Ba\.<\/p>\n<p class="pull-quote"/,
  );
  expect(withPullQuote(tale, undefined)).toBe(tale);
});
