import { expect, test } from 'vitest';
import { recipientSchema } from '../../model/schema/decision.ts';
import { fieldOf } from '../../model/schema/public.ts';
import { checkExample } from '../examples/check-example.ts';
import { ownPage } from '../kit/example.ts';

const planted = 'bếp của hoà';
const texts = Object.entries(recipientSchema.shape).filter(
  ([, schema]) => schema.safeParse(planted).success,
);

test.each(texts)(
  'lists a form in %s of a withheld row if the field is published',
  (key, schema) => {
    const listed = checkExample({
      decision: { 'recipients.3.publish': 'an', [`recipients.3.${key}`]: planted },
    }).forms.flatMap(({ forms }) => forms.map(({ sentence }) => sentence));
    expect(listed.includes(planted)).toBe(fieldOf(schema).public === 'even-withheld');
  },
);

const forms = ['bếp hoài thơm', 'gặp Hoài Thơn', 'bà Khổng Thị Hoài Thơn', 'gặp hoai thom'];
test.each([
  ['as it is', { name: 'Khổng Thị Hoài Thơm' }],
  ['without its marks', { name: 'Khong Thi Hoai Thom' }],
  ['as that of a collective', { name: 'Khổng Thị Hoài Thơm', recipientType: 'tap-the' }],
])('lists what may be a name that is typed %s', (_, row) => {
  const put = Object.entries(row).map(([key, value]) => [`recipients.3.${key}`, value]);
  const listed = checkExample({
    decision: { 'recipients.3.publish': 'an', ...Object.fromEntries(put) },
    files: ownPage(forms.join('.\n\n')),
  }).forms.flatMap((each) => each.forms.filter(({ kind }) => kind === 'own'));
  const sentences = listed.map(({ sentence }) => sentence.replace(/\.$/, ''));
  expect(sentences.sort()).toEqual(forms.toSorted());
});

test('lists no address at which nothing is shown any more', () => {
  const slug = 'cho-nguoi-den-diem-hen';
  const { forms } = checkExample({
    exemplar: {
      'honourees.0.name': 'Lê Thị Hẹn',
      'honourees.0.recipientType': 'ca-nhan',
      withdrawn: '20/11/2026',
    },
    files: {
      'dia-chi-da-cong-bo.txt': `guong-dien-hinh/${slug}/\nguong-dien-hinh/${slug}/ap-phich/\n`,
    },
  });
  expect(forms.map(({ name }) => name)).toEqual(['Lê Thị Hẹn']);
  const files = forms.flatMap((each) => each.forms.flatMap(({ places }) => places));
  expect(files.filter(({ file }) => file === 'dia-chi-da-cong-bo.txt')).toEqual([]);
});

test('a word of two syllables is one over the end of a line, too', () => {
  const { forms } = checkExample({
    decision: { 'recipients.3.publish': 'an', 'recipients.3.name': 'Lò Thị Kế' },
    files: ownPage('TỔ CHỨC KẾ\nHOẠCH.'),
  });
  const own = forms.flatMap((each) => each.forms.filter(({ kind }) => kind === 'own'));
  expect(own.map(({ text }) => text)).toEqual([]);
});

test('lists no number of a part of a list', () => {
  const listed = (text: string) =>
    checkExample({
      decision: { 'recipients.3.name': 'Y Blơng Kpơr', 'recipients.3.publish': 'an' },
      files: ownPage(text),
    }).forms.flatMap(({ forms }) => forms.map((each) => each.sentence));
  expect(listed('III. Hộ gia đình\n\nVII) Tập thể')).toEqual([]);
  expect(listed('Gặp III ở bến.')).toEqual(['Gặp III ở bến.']);
});
