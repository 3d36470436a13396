import { getCollection } from 'astro:content';
import { address } from '../addresses.ts';
import type { Mark } from '../markdown/annotate.ts';
import { type ClauseId, clauseLabel } from '../model/schema/clause.ts';
import { correctionKinds } from '../model/schema/plan.ts';
import { once } from './once.ts';

/** The plan's facts, its parts in order and its corrections, numbered as the list shows them. */
export const getPlan = once(async () => {
  const [plan] = await getCollection('plan');
  if (!plan) throw new Error('content has no ke-hoach/ke-hoach.yml');
  const parts = (await getCollection('planPart')).sort((a, b) => a.id.localeCompare(b.id));
  const corrections = plan.data.corrections.map((correction, index) => ({
    ...correction,
    number: index + 1,
    kindLabel: correctionKinds[correction.kind].label,
    place: correction.clause === 'dau-van-ban' ? 'Phần đầu' : clauseLabel(correction.clause),
  }));
  return { ...plan.data, parts, corrections };
});

/** The abbreviations of the plan. */
export const getAbbreviations = once(async () =>
  (await getCollection('abbreviation')).map(({ data }) => data),
);

/** What is marked in the text of a clause: its corrections and every abbreviation. */
export async function marksOf(clause: ClauseId): Promise<Mark[]> {
  const { corrections } = await getPlan();
  return [
    ...corrections
      .filter((each) => each.clause === clause)
      .flatMap((each) => (each.at ? [correctionMark(each.at, each.number, each.kind)] : [])),
    ...(await getAbbreviationMarks()),
  ];
}

const getAbbreviationMarks = once(
  async (): Promise<Mark[]> =>
    (await getAbbreviations()).map(({ short, long }) => ({
      at: short,
      once: false,
      render: (words) => [
        {
          type: 'element',
          tagName: 'abbr',
          // A tab stop: the words in full show on focus, by keyboard and by touch.
          properties: { title: long, tabIndex: 0 },
          children: [{ type: 'text', value: words }],
        },
      ],
    })),
);

function correctionMark(at: string, number: number, kind: keyof typeof correctionKinds): Mark {
  return {
    at,
    once: true,
    render: (words) => [
      {
        type: 'element',
        tagName: 'span',
        properties: { className: kind === 'nghi-loi' ? ['sic'] : ['joined'] },
        children: [{ type: 'text', value: words }],
      },
      {
        type: 'element',
        tagName: 'a',
        properties: {
          className: ['editor-mark'],
          href: address.correction(number),
          dataAdded: '',
          ariaLabel: `Hiệu đính ${number}: ${correctionKinds[kind].label.toLowerCase()}`,
        },
        children: [{ type: 'text', value: `[${number}]` }],
      },
    ],
  };
}

/**
 * The citation of a clause in the office's form (DOMAIN §1): place, document, issuer, subject; what
 * the source leaves blank is said to be blank.
 */
export async function citationOf(clause: ClauseId): Promise<string> {
  return (await getPlanCitation()).replace('{}', clauseLabel(clause));
}

/** The citation of any place of the plan, `{}` standing for the place. */
export const getPlanCitation = once(async () => {
  const { number, symbol, issued, issuerLong, title } = await getPlan();
  const [year, month, day] = issued.split('-');
  const subject = title.charAt(0).toLowerCase() + title.slice(1);
  const blank = number && day ? '' : ' (bản nguồn để trống số, ngày)';
  return `{} Kế hoạch số ${number ?? '…'}/${symbol} ngày ${day ?? '…'} tháng ${month} năm ${year} của ${issuerLong} ${subject}${blank}`;
});
