import { expect, it } from 'vitest';
import { digestOf } from '../../model/digest.ts';
import { withoutMetadata } from '../../model/read/photo-metadata.ts';
import { entriesOf, readFile } from '../../model/read/read.ts';
import { drawnPhoto } from '../examples/photo.ts';
import { photoFacts } from '../facts/photo-facts.ts';
import { fixedText } from './fix.ts';

const exemplar = (text: string) =>
  entriesOf(readFile(Buffer.from(text), 'guong-dien-hinh/a/index.md', 'exemplar'))[0];
const none = () => undefined;

it('fixes tabs, spaces and decomposed characters once, and changes no digest', () => {
  const text =
    '---\ntitle: Chuyến xe  \nperiod:\n  from: 01/09/2021\n---\n\nMột dòng \nHai  \nba\t\n'.normalize(
      'NFD',
    );
  const fixed = fixedText(Buffer.from(text), 'guong-dien-hinh/a/index.md');
  expect(fixed?.text).toBe(
    '---\ntitle: Chuyến xe\nperiod:\n  from: 01/09/2021\n---\n\nMột dòng\nHai  \nba\n',
  );
  expect(fixedText(Buffer.from(fixed?.text ?? ''), 'guong-dien-hinh/a/index.md')).toBeUndefined();
  const [before, after] = [exemplar(text), exemplar(fixed?.text ?? '')];
  expect(before && after && digestOf(after, none) === digestOf(before, none)).toBe(true);
});

it('replaces a tab only if the file can be read afterwards', () => {
  const fixed = fixedText(
    Buffer.from('---\nhonourees:\n  - name: A\n\tunit: b\n---\n'),
    'guong-dien-hinh/a/index.md',
  );
  expect(fixed?.text).toContain('\n    unit: b');
});

it('quotes a number with a leading zero', () => {
  const fixed = fixedText(Buffer.from('---\nnumber: 05 # số\n---\n'), 'khen-thuong/2021/05-a.md');
  expect(fixed?.text).toBe('---\nnumber: "05" # số\n---\n');
});

it.each(['jpeg 800x600 gps owner', 'png 800x600 gps', 'webp 800x600 gps', 'jpeg 800x600 xmp'])(
  'cleans %s and leaves the picture',
  (drawing) => {
    const clean = withoutMetadata(drawnPhoto(drawing));
    const facts = photoFacts(clean);
    expect([facts.gps, facts.owner]).toEqual([false, false]);
    expect(facts.header).toMatchObject({ width: 800, height: 600 });
    expect(facts.digest).toBe(photoFacts(drawnPhoto(drawing)).digest);
    expect(withoutMetadata(clean)).toEqual(clean);
  },
);
