import { zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { pdfWith } from '../../tests/pdf.ts';
import { HeavyPdf, readPdf } from '../read-pdf.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Nested forms, each of which draws the next one twice. */
function doublingPdf(depth: number): string {
  const stream = (says: string, data: string) =>
    `<<${says}/Length ${data.length}>>stream\n${data}\nendstream`;
  const form = (at: number) =>
    at < depth
      ? stream(
          `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A ${at + 1} 0 R>>>>`,
          '/A Do /A Do',
        )
      : stream(
          '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>',
          'BT /F 9 Tf (x) Tj ET',
        );
  const objects = Array.from(
    { length: depth - 4 },
    (_, at) => `${at + 5} 0 obj${form(at + 5)} endobj`,
  );
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>endobj
4 0 obj${stream('', '/A Do')} endobj
${objects.join('\n')}
trailer<</Root 1 0 R>>
%%EOF`;
}

test('gives up on a PDF that would take forever, and reads the next one', async () => {
  const heavy = bytes(doublingPdf(44));
  await expect(readPdf(heavy, { seconds: 2, memory: 1e9 })).rejects.toThrow(HeavyPdf);
  // The second time it is refused at once.
  await expect(readPdf(heavy)).rejects.toThrow(HeavyPdf);
  const { texts } = await readPdf(bytes(pdfWith('Quyet dinh so 9902')));
  expect(texts.join()).toContain('Quyet dinh so 9902');
  await expect(readPdf(bytes('no PDF'))).rejects.not.toThrow(HeavyPdf);
}, 60_000);

test('does not unpack a PDF that unpacks to more than any real document', async () => {
  const packed = zlibSync(new Uint8Array(110_000_000), { level: 9 });
  const pdf = Buffer.concat([
    Buffer.from(`%PDF-1.4\n4 0 obj<</Filter/FlateDecode/Length ${packed.length}>>stream\n`),
    packed,
    Buffer.from('\nendstream endobj\n%%EOF'),
  ]);
  await expect(readPdf(pdf)).rejects.toThrow('unpacks to more');
}, 60_000);
