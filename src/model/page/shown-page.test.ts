import { expect, test } from 'vitest';
import { shownPage } from './shown-page.ts';

const body = `Mở đầu.

<Notice title="Lấy ý kiến" from="05/10/2021" to="15/10/2021">

Danh sách có ông Lò Văn Thử.

- Mục <Figure of="truong-hop" />

</Notice>

<Download file="mau.docx" label="Mẫu" />
`;
const on = (today: string, leftOut = '') =>
  shownPage(body, { today, isLeftOut: (file) => file === leftOut });

test.each([
  ['2021-10-04', 'chua-mo', 'Lấy ý kiến'],
  ['2021-10-16', 'da-dong', 'Thông báo đã đóng'],
])('on %s a notice is %s and empty', (today, state, title) => {
  expect(on(today)).toContain(`<Notice state="${state}" title="${title}" from=`);
  expect(on(today)).not.toMatch(/Lò Văn Thử|Figure/);
  expect(on(today)).toContain('</Notice>\n\n<Download file="mau.docx"');
});

test.each(['2021-10-05', '2021-10-15'])(
  'on %s, its first or last day, a notice is open',
  (today) => {
    expect(on(today)).toBe(body.replace('<Notice', '<Notice state="dang-mo"'));
  },
);

test('treats a notice with invalid days as not open', () => {
  const odd = body.replace('05/10/2021', '35/10/2021');
  const shown = shownPage(odd, { today: '2021-10-10', isLeftOut: () => false });
  expect(shown).toContain('state="chua-mo"');
  expect(shown).not.toContain('Lò Văn Thử');
});

test('marks a file that is left out', () => {
  expect(on('2021-10-10', 'mau.docx')).toContain('<Download state="khong-dang" file="mau.docx"');
});

test('shows nothing of a body that cannot be parsed', () => {
  for (const broken of ['<Notice title="a">\n\nTên.\n', 'Tên {1 + 1']) {
    expect(shownPage(broken, { today: '2021-10-10', isLeftOut: () => false })).toBe('');
  }
});
