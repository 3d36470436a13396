import { forNoun, type Rule } from '../../kit/rule.ts';

export const yearFolder: Rule = {
  id: 'year-folder',
  title: 'Quyết định nằm trong thư mục của năm ký.',
  why: 'Số văn bản bắt đầu lại mỗi năm; sai thư mục là sai địa chỉ của quyết định.',
  severity: 'error',
  bad: [{ move: { order: 'khen-thuong/2021/9905-qd-ctn.md' } }],
  good: [{ order: { signed: '31/12/2022', 'provenance.checked': '04/03/2023' } }],
  record: forNoun(['decision'], function* ({ id, value, template }) {
    const [folder = ''] = id.split('/');
    const year = value.signed?.slice(0, 4);
    if (template || !year || folder === year) return;
    yield {
      path: ['signed'],
      actual: `ký năm ${year} mà tệp nằm trong thư mục ${folder}`,
      expected: 'thư mục đúng năm ký',
      help: `Chuyển tệp sang khen-thuong/${year}/, hoặc sửa ngày ký nếu chép nhầm.`,
    };
  }),
};
