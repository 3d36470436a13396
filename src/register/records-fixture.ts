import type { RecordRow, Records } from './register-table.ts';

/** The row of a person in the one decision of `recordsWith`. */
export const person = (name: string, more: Partial<RecordRow> = {}): RecordRow => ({
  decision: 0,
  recipientType: 'ca-nhan',
  name,
  ...more,
});

/**
 * One invented decision; row numbers are indices into `rows`.
 * @param signed yyyy-mm-dd
 */
export const recordsWith = (
  signed: string,
  { units, rows }: Pick<Records, 'units' | 'rows'>,
): Records => ({
  decisions: [
    {
      id: '2023/9981-qd-sgd',
      number: '9981',
      symbol: 'QĐ-SGD',
      signed,
      issuer: 'so',
      form: 'giay-khen',
      kind: 'cong-trang',
      subject: 'Quyết định về việc tặng Giấy khen',
    },
  ],
  units,
  rows,
  exemplars: [],
  labels: {},
  equivalents: [],
});
