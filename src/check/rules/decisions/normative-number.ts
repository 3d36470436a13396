import { forNoun, type Rule } from '../../kit/rule.ts';

export const normativeNumber: Rule = {
  id: 'normative-number',
  title: 'Số quyết định khen thưởng không có năm xen giữa số và ký hiệu.',
  why: 'Năm xen giữa (31/2020/QĐ-UBND) là cách viết của văn bản quy phạm pháp luật; có thể đã nhập nhầm văn bản.',
  severity: 'warning',
  bad: [
    {
      decision: { symbol: '2021/QĐ-UBND' },
      move: { decision: 'khen-thuong/2021/9902-2021-qd-ubnd.md' },
      exemplar: { commendations: [] },
      model: { commendations: [] },
    },
  ],
  good: [{}],
  record: forNoun(['decision'], function* ({ value: { number = '', symbol = '' } }) {
    const inSymbol = /^\/?(?:19|20)\d{2}\//.test(symbol.trim());
    if (!inSymbol && !/\/(?:19|20)\d{2}$/.test(number.trim())) return;
    yield {
      path: [inSymbol ? 'symbol' : 'number'],
      actual: `đang ghi ${number}/${symbol}`,
      expected: 'số và ký hiệu không có năm ở giữa',
      help: 'Đối chiếu bản gốc: không có năm thì bỏ năm; có năm thật và đúng là quyết định khen thưởng thì để nguyên.',
    };
  }),
};
