import { awardName } from '../../facts/award-name.ts';
import { anyOf } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

export const formIssuer: Rule = {
  id: 'form-issuer',
  title: 'Hình thức khen thưởng phải thuộc thẩm quyền của cơ quan ban hành.',
  why: 'Huân chương do Chủ tịch nước tặng, Giấy khen do thủ trưởng đơn vị tặng; phòng không có thẩm quyền tặng Giấy khen.',
  bad: [
    {
      decision: {
        form: 'bang-khen-thu-tuong',
        subjectLine: 'Về việc tặng Bằng khen của Thủ tướng Chính phủ',
        'signature.lines': ['THỦ TƯỚNG'],
      },
    },
    { decision: { 'recipients.0.form': 'huan-chuong-lao-dong', 'recipients.0.class': 'ba' } },
    {
      says: 'Hình thức thấp hơn ở một dòng: chỉ cảnh báo',
      decision: { 'recipients.0.form': 'giay-khen' },
    },
    { issuers: { '3.name': 'Trưởng phòng Quản lý vận tải' } },
  ],
  good: [
    {
      says: 'Đơn vị sự nghiệp có thể tặng Giấy khen',
      issuers: { '3.name': 'Giám đốc Trung tâm số 3' },
    },
  ],
  *content(content) {
    const { of, issuerById, awardById } = content;
    for (const record of of('decision')) {
      const { issuer, recipients = [] } = record.value;
      const own = issuer ? issuerById.get(issuer)?.value.forms : undefined;
      if (!own || own.length === 0) continue;
      const rank = (id = '') => awardById.get(id)?.value.order ?? Number.POSITIVE_INFINITY;
      const highest = Math.min(...own.map((id) => rank(id)));
      for (const [index, { form }] of [record.value, ...recipients].entries()) {
        if (!form || own.includes(form) || !awardById.has(form)) continue;
        // Decisions with several forms exist; one below the issuer's own may be in the document.
        const isLower = index > 0 && rank(form) > highest;
        yield {
          record,
          path: [...(index > 0 ? ['recipients', index - 1] : []), 'form'],
          ...(isLower && { severity: 'warning' as const }),
          actual: `${awardName(content, form)} không thuộc thẩm quyền của ${issuerById.get(issuer ?? '')?.value.name}`,
          expected: anyOf(own.flatMap((each) => (each ? [awardName(content, each)] : []))),
          help: isLower
            ? 'Đối chiếu bản gốc; nếu đúng như vậy thì để nguyên.'
            : `Xem lại hình thức và cơ quan ban hành trên bản gốc; bản gốc đúng như vậy thì thêm ${form} vào forms của cơ quan ấy trong co-quan-ban-hanh.yml.`,
        };
      }
    }
    for (const record of of('issuer')) {
      const { name = '', forms = [] } = record.value;
      if (forms.length === 0 || !/^(?:(?:phó )?trưởng )?phòng(?!\p{L})/iu.test(name)) continue;
      yield {
        record,
        path: ['forms'],
        actual: `phòng (“${name}”) không có thẩm quyền khen thưởng bằng các hình thức này`,
        expected: 'cơ quan hoặc người có thẩm quyền',
        help: 'Xem lại người ký trên bản gốc; Giấy khen do thủ trưởng đơn vị tặng.',
      };
    }
  },
};
