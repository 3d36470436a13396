import { isPublicEvent } from '../../../model/permission.ts';
import { slugify } from '../../../text/slug.ts';
import { askedIn, type Consent } from '../../facts/consents.ts';
import { valueAt } from '../../facts/how-to-fill.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import { exemplarNouns, forNoun, type Rule, type Violation } from '../../kit/rule.ts';

const isDrawn = /tranh|vẽ|minh họa|minh hoạ|sơ đồ|đồ họa|biểu đồ|bản đồ/iu;

export const consentScope: Rule = {
  id: 'consent-scope',
  title: 'Phạm vi đồng ý phải đủ cho những gì bài đưa lên: tên, câu chuyện, ảnh.',
  why: 'Cho nêu tên chưa phải là cho dùng ảnh; trang không hiện điều mà người ấy chưa cho phép.',
  bad: [
    { exemplar: { 'consent.0.scope': ['ten'] } },
    {
      exemplar: {
        'consent.0.scope': ['ten', 'cau-chuyen'],
        'photos.0.credit': 'Đội số 1',
        'photos.0.alt': 'Người lái xe đỡ một cụ bà lên xe',
      },
    },
    {
      says: 'Tranh vẽ mà phạm vi chưa có anh là cảnh báo, vì trang không hiện tranh',
      exemplar: { 'consent.0.scope': ['ten', 'cau-chuyen'] },
    },
  ],
  good: [
    {
      says: 'Ảnh sự kiện công khai',
      exemplar: {
        'consent.0.scope': ['ten', 'cau-chuyen'],
        'photos.0.credit': 'Đội số 1',
        'photos.0.alt': 'Người lái xe nhận hoa',
        'consent.0.basis': 'Phiếu đồng ý; ảnh chụp tại sự kiện công khai ngày 05/01/2022',
      },
    },
  ],
  record: forNoun(exemplarNouns, function* (record): Iterable<Violation> {
    const { photos = [] } = record.value;
    for (const { honouree, consent, path } of askedIn(record)) {
      const isAsked = consent?.status === 'dong-y' && honouree.recipientType !== 'tap-the';
      if (!isAsked || !consent.scope || consent.scope.length === 0) continue;
      const scope = scopeMeant(record, path);
      const at = { path: [...path, 'scope'], of: 'key' as const };
      const missing = (['ten', 'cau-chuyen'] as const).filter((each) => !scope.includes(each));
      if (missing.length > 0)
        yield {
          ...at,
          actual: `phạm vi chưa có ${missing.join(', ')}`,
          expected: 'ten và cau-chuyen, vì bài nêu tên và kể chuyện người ấy',
          help: `Xin phép thêm; được phép thì ghi vào scope, chưa được phép thì ${record.value.approval ? 'ngừng công bố bài (withdrawn)' : 'chưa đăng bài'}.`,
        };
      const pictures = withoutLeave(photos, consent, scope);
      if (pictures) yield { ...at, ...pictures };
    }
  }),
};

/** The intended scope: for “ảnh”, another rule reports the spelling `anh`. */
function scopeMeant(record: CheckedRecord, path: readonly PropertyKey[]): string[] {
  const written = valueAt(record.entry().data, [...path, 'scope']);
  return Array.isArray(written) ? written.map((each) => slugify(String(each))) : [];
}

/** Pictures without permission; drawings show nobody, but the page leaves them out too. */
function withoutLeave(
  pictures: readonly { credit?: string | undefined; alt?: string | undefined }[],
  { basis = '', proof = '' }: Consent,
  scope: readonly string[],
) {
  if (pictures.length === 0 || scope.includes('anh')) return undefined;
  const hasPhotograph = pictures.some(
    ({ credit = '', alt = '' }) => !isDrawn.test(`${credit} ${alt}`),
  );
  const severity = 'warning' as const;
  if (!hasPhotograph)
    return {
      severity,
      actual: 'phạm vi chưa có anh, nên trang không hiện tranh, ảnh của bài',
      expected: 'anh trong scope khi người ấy cho dùng tranh, ảnh',
      help: 'Xin phép; được phép thì thêm anh vào scope, không thì bỏ tranh, ảnh.',
    };
  if (isPublicEvent({ basis, proof })) return undefined;
  return {
    severity,
    actual: 'bài có ảnh chụp mà phạm vi chưa có anh, nên trang không hiện ảnh của bài',
    expected: 'anh trong scope, hoặc căn cứ khác ở basis (ảnh sự kiện công khai)',
    help: 'Xin phép; được phép thì thêm anh vào scope, không thì bỏ ảnh; ảnh sự kiện công khai thì ghi ở basis, ví dụ “ảnh chụp tại sự kiện công khai ngày …”.',
  };
}
