import type { PlainEntry } from '../../model/read/read.ts';
import { labelFor, movementFor } from '../choose/referred.ts';
import { recordsOf } from '../state/contents.ts';
import type { Piece } from './print-page.ts';

/** The slip submitted to the leader for approval: what readers will see, and room to sign. */
export function approvalSlip({ file, data, body }: PlainEntry): Piece[] {
  const { title, summary, kind, honourees, author, storySource, photos, consent } = (data ??
    {}) as Record<string, unknown>;
  const office = recordsOf('office')[0]?.data as Record<string, string> | undefined;
  const movement = movementFor(file, data);
  const label = labelFor(['kind'], String(kind ?? ''), movement);
  const people = list(honourees).map((each) =>
    [each.honorific, each.name, each.position && `– ${each.position}`].filter(Boolean).join(' '),
  );
  const agreed = list(consent).map((each) =>
    [
      each.honouree,
      statusWords[String(each.status)] ?? each.status,
      each.on && `ngày ${each.on}`,
      each.proof && `(${each.proof})`,
    ]
      .filter(Boolean)
      .join(', '),
  );
  const row = (name: string, value: string): Piece => [
    'tr',
    ['td', name],
    ['td', value || '(chưa ghi)'],
  ];
  return [
    [
      'div.head',
      ['div', ['b', office?.keeper ?? office?.archiveOf ?? 'Cơ quan']],
      ['div', ['b', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], ['b', 'Độc lập – Tự do – Hạnh phúc']],
    ],
    ['h1', 'PHIẾU TRÌNH'],
    [
      'p',
      'Về việc duyệt đăng bài điển hình, mô hình hay. Số: ',
      ['span.line', ' '],
      ' ngày ',
      ['span.line', ' '],
    ],
    [
      'table',
      [
        'tbody',
        row('Tiêu đề', String(title ?? '')),
        row('Loại', label),
        row('Tóm tắt', String(summary ?? '')),
        row('Tập thể, cá nhân được nêu', people.join('; ')),
        row('Người viết', String(author ?? '')),
        row('Nguồn tư liệu', String(storySource ?? '')),
        row('Sự đồng ý', agreed.join('; ')),
        row(
          'Ảnh',
          list(photos)
            .map(({ file, alt }) => `${file}: ${alt ?? ''}`)
            .join('; ') || 'không có',
        ),
      ],
    ],
    ['h2', 'Toàn văn bài trình duyệt'],
    ...body
      .trim()
      .split(/\n{2,}/)
      .map((paragraph): Piece => paragraphOf(paragraph)),
    [
      'div.sign',
      ['div', ['b', 'NGƯỜI TRÌNH'], ['span', '(ký, ghi rõ họ tên)']],
      [
        'div',
        ['b', 'Ý KIẾN CỦA LÃNH ĐẠO'],
        ['span', '☐ Đồng ý đăng   ☐ Sửa lại'],
        ['span', '(ký, ghi rõ họ tên, chức vụ)'],
      ],
    ],
  ];
}

const statusWords: Record<string, string> = {
  'dong-y': 'đồng ý',
  'khong-ap-dung': 'không áp dụng',
  'da-rut': 'đã rút',
};

function paragraphOf(text: string): Piece {
  const heading = /^#+ (.*)$/.exec(text)?.[1];
  if (heading) return ['h2', heading];
  const evidence = /^:::minh-chung\{(\w+)\}\n([\s\S]*)\n:::$/.exec(text);
  return evidence ? ['blockquote', `[Minh chứng, ${evidence[1]}] ${evidence[2]}`] : ['p', text];
}

const list = (value: unknown) => (Array.isArray(value) ? value : []) as Record<string, unknown>[];
