import { documentLabel } from '../../../text/decision-number.ts';
import { documentSlug } from '../../../text/document-slug.ts';
import { repeatsIn } from '../../facts/repeats.ts';
import { hiddenInCopiesIn } from '../../facts/withholding.ts';
import { slashed } from '../../facts/wording.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import { forNoun, type Rule } from '../../kit/rule.ts';
import { isNumber } from './number.ts';
import { isMalformed, symbolOf } from './symbol.ts';

export const decisionFileName: Rule = {
  id: 'decision-file-name',
  title: 'Tên tệp quyết định ghép từ số và ký hiệu.',
  why: 'Tên tệp là địa chỉ của quyết định; người đọc và người giữ trang đoán được địa chỉ từ số văn bản.',
  bad: [{ move: { order: 'khen-thuong/2022/9906-qd-ctn.md' } }],
  good: [
    {
      says: 'Hai cơ quan trùng số thì thêm tên cơ quan',
      move: { order: 'khen-thuong/2022/9905-qd-ctn-chu-tich-nuoc.md' },
    },
  ],
  record: forNoun(['decision'], function* ({ id, value }) {
    const { number, symbol } = value;
    if (!number || !symbol) return;
    const name = id.split('/')[1] ?? '';
    if (!/^[a-z0-9-]+$/.test(name) || !isNumber(number) || isMalformed(symbolOf(symbol))) return;
    const expected = documentSlug({ number, symbol });
    const [own, wanted] = [withoutZeros(name), withoutZeros(expected)];
    if (own === wanted || own.startsWith(`${wanted}-`)) return;
    yield {
      path: ['number'],
      actual: `tên tệp là ${name}.md, còn số và ký hiệu là ${documentLabel({ number, symbol })}`,
      expected: `tên tệp ${expected}.md`,
      help: `Đổi tên tệp thành ${expected}.md, hoặc sửa số, ký hiệu cho đúng bản gốc.`,
    };
  }),
};

export const yearFolder: Rule = {
  id: 'year-folder',
  title: 'Quyết định nằm trong thư mục của năm ký.',
  why: 'Số văn bản bắt đầu lại mỗi năm; sai thư mục là sai địa chỉ của quyết định.',
  bad: [{ move: { order: 'khen-thuong/2021/9905-qd-ctn.md' } }],
  record: forNoun(['decision'], function* ({ id, value }) {
    const [folder = ''] = id.split('/');
    const year = value.signed?.slice(0, 4);
    if (!year || folder === year) return;
    yield {
      path: ['signed'],
      actual: `ký năm ${year} mà tệp nằm trong thư mục ${folder}`,
      expected: 'thư mục đúng năm ký',
      help: `Chuyển tệp sang khen-thuong/${year}/, hoặc sửa ngày ký nếu chép nhầm.`,
    };
  }),
};

export const duplicateDecision: Rule = {
  id: 'duplicate-decision',
  title: 'Mỗi quyết định chỉ nhập một lần.',
  why: 'Một quyết định nằm ở hai tệp thì số lượt khen thưởng bị đếm hai lần.',
  bad: [{ copies: [{ of: 'decision', to: 'khen-thuong/2021/9902-qd-ubnd-2.md' }] }],
  good: [
    {
      says: 'Hai cơ quan cùng dùng một số, một ký hiệu',
      copies: [
        {
          of: 'decision',
          to: 'khen-thuong/2021/9902-qd-ubnd-tinh-khac.md',
          put: { issuer: 'so-gtvt-ha-nam' },
        },
      ],
      issuers: { '3.forms': ['bang-khen-chu-tich-ubnd-tinh'], '3.symbols': ['QĐ-UBND'] },
    },
  ],
  *content(content) {
    const hidden = hiddenInCopiesIn(content);
    const decisions = content.of('decision').toSorted((a, b) => bareLength(a) - bareLength(b));
    for (const { item: record, before } of repeatsIn(decisions, identityOf)) {
      const { signed = '', number = '', symbol = '' } = record.value;
      const theirs = before.item.value.signed ?? '';
      const label = `quyết định ${documentLabel({ number, symbol })}`;
      const which = hidden.some((each) =>
        [each.file, each.copy].every((file) => file === record.file || file === before.item.file),
      )
        ? 'Hai tệp khác nhau ở dòng ẩn (publish: an): giữ dòng ẩn ở tệp còn lại, nếu không thì người ấy hiện lại. '
        : '';
      const path = [signed === theirs ? 'number' : 'signed'];
      yield {
        record,
        path,
        related: { record: before.item, path },
        ...(signed === theirs
          ? {
              actual: `${label} năm ${signed.slice(0, 4)} của cơ quan này đã có ở tệp khác`,
              expected: 'mỗi quyết định một tệp',
              help: `${which}Giữ một tệp; tệp kia xóa đi, hoặc sửa cơ quan ban hành, số, ký hiệu, ngày ký nơi chép nhầm.`,
            }
          : {
              actual: `${label} ký ngày ${slashed(signed)}, ở tệp khác ghi ngày ${slashed(theirs)}`,
              expected: 'mỗi quyết định một tệp, một ngày ký',
              help: `${which}Đối chiếu bản gốc; là một quyết định thì giữ tệp đúng ngày, xóa tệp kia; là hai văn bản thì sửa cơ quan ban hành, số, ký hiệu nơi chép nhầm.`,
            }),
      };
    }
  },
};

/** A copy has the longer file name; a leading zero does not make a copy. */
function bareLength({ id }: CheckedRecord): number {
  return id.replace('/0', '/').length;
}

/** Issuer, year, number and symbol; ignores leading zeros, case and separators. */
function identityOf({ value }: CheckedRecord<'decision'>): string | undefined {
  const { issuer, signed, number, symbol } = value;
  if (!issuer || !signed || !number || !symbol) return undefined;
  return [issuer, signed.slice(0, 4), withoutZeros(documentSlug({ number, symbol }))].join(' ');
}

export const decisionTwoDates: Rule = {
  id: 'decision-two-dates',
  title: 'Một quyết định chỉ có một ngày ký, kể cả khi nơi khác nhắc tới.',
  why: 'Hai nơi ghi hai ngày cho cùng một văn bản thì ít nhất một nơi chép nhầm.',
  bad: [
    {
      order: {
        related: [{ relation: 'Liên quan', number: '9902', symbol: 'QĐ-UBND', on: '21/12/2021' }],
      },
    },
  ],
  *content({ of }) {
    const decisions = of('decision');
    const byName = Map.groupBy(decisions, ({ value: { number, symbol, signed } }) =>
      nameOf(number, symbol, signed),
    );
    for (const record of decisions) {
      for (const [index, { number, symbol, on }] of (record.value.related ?? []).entries()) {
        const same = on ? (byName.get(nameOf(number, symbol, on)) ?? []) : [];
        const [other] = same;
        if (!other || other === record || same.some(({ value }) => value.signed === on)) continue;
        // Two bodies may have the same number and symbol in one year.
        const isOwn = other.value.issuer === record.value.issuer;
        yield {
          record,
          path: ['related', index, 'on'],
          ...(!isOwn && { severity: 'warning' as const }),
          actual: `đang ghi ${slashed(on ?? '')}, còn quyết định ấy ký ngày ${slashed(other.value.signed ?? '')}`,
          expected: 'cùng một ngày ở cả hai nơi',
          help: isOwn
            ? 'Đối chiếu bản gốc rồi sửa nơi chép nhầm.'
            : 'Đối chiếu bản gốc rồi sửa nơi chép nhầm; là văn bản trùng số của cơ quan khác thì để nguyên.',
          related: { record: other, path: ['signed'] },
        };
      }
    }
  },
};

function nameOf(number = '', symbol = '', date = ''): string {
  return [withoutZeros(documentSlug({ number, symbol })), date.slice(0, 4)].join(' ');
}

/** A number, or what begins with one, without its leading zeros. */
function withoutZeros(text: string): string {
  return text.replace(/^0+(?=\d)/, '');
}
