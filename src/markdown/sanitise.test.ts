import { expect, it } from 'vitest';
import { markdown } from './processor.ts';

const html = async (body: string) => {
  const renderer = await markdown({ base: '/' }).createRenderer({ syntaxHighlight: false });
  return (await renderer.render(body)).code;
};

const hostile = [
  '<script>alert(1)</script>',
  'Chữ <b onclick="x()">đậm</b>',
  '[xem](JaVaScRiPt:alert(1))',
  '[xem](&#106;avascript:alert(1))',
  '[xem](java&#10;script:alert(1))',
  '[xem](data:text/html,x)',
  '[xem][a]\n\n[a]: vbscript:x',
  '<javascript:alert(1)>',
  '![Chốt](https://e.example/a.png)',
  '![Chốt](//e.example/a.png)',
  '![Chốt](data:image/png;base64,AA)',
  '![Chốt][a]\n\n[a]: https://e.example/a.png',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<iframe src="https://e.example"></iframe>',
  '<p data-pagefind-ignore>ẩn</p>',
  ':::minh-chung{tc3 data-pagefind-ignore onclick="x" style="x" #noi-dung}\nchữ\n:::',
  ':::div{data-pagefind-body onclick=x}\nchữ\n:::',
  '<meta http-equiv=refresh content="0;url=https://e.example">',
  '<base href="https://e.example/"><style>*{}</style>',
  'chữ[^1]\n\n[^1]: <script>1</script> [y](javascript:1)',
];

it.each(hostile)('disarms %j in a page', async (body) => {
  expect(await html(body)).not.toMatch(
    /<(?:script|svg|iframe|style|meta|base|img|b)\b|<[^>]*\s(?:on\w+|style|data-pagefind-\w+|id="noi-dung")|(?:href|src)="(?:javascript|vbscript|data|java)/i,
  );
});

it('keeps everything allowed in an exemplar', async () => {
  expect(await html('## Kết quả\n\n**Rõ** [kế hoạch](/ke-hoach/) ![Chốt](chot.png)')).toBe(
    '<h2 id="ket-qua">Kết quả</h2>\n<p><strong>Rõ</strong> <a href="/ke-hoach/">kế hoạch</a> <img src="chot.png" alt="Chốt"></p>',
  );
});

it('keeps the lines of a passage indented like code', async () => {
  expect(await html('    Dòng một\n    dòng hai')).toBe(
    '<pre><code>Dòng một\ndòng hai\n</code></pre>',
  );
});

it('names footnotes in Vietnamese', async () => {
  const page = await html('Theo sổ[^1].\n\n[^1]: Sổ trực.');
  expect(page).toContain('>Chú thích</h2>');
  expect(page).not.toMatch(/Footnotes|Back to/);
});
