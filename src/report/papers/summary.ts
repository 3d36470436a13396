import { standings } from '../../model/schema/decision.ts';
import { recipientTypes } from '../../model/schema/recipient-type.ts';
import { nameOf } from '../../model/who.ts';
import { officeHead, officeSigner } from '../letterhead.ts';
import { dots, type Paper, type TablePart, type TableRow } from '../paper.ts';
import type { RoundFacts } from '../round-facts.ts';
import { countsOf, listColumns } from './lists.ts';

/**
 * Bảng tổng hợp đề nghị for the Council: counts by unit and award, then each nominee with earlier
 * commendations.
 */
export function summary(facts: RoundFacts): Paper {
  const { placed, nominees } = facts;
  const { round } = placed;
  return {
    head: officeHead(facts, undefined),
    title: { kind: 'BẢNG TỔNG HỢP ĐỀ NGHỊ KHEN THƯỞNG', about: round.title },
    landscape: true,
    parts: [
      { text: 'I. Số lượng đề nghị theo đơn vị, hình thức', bold: true, align: 'left' },
      counts(facts),
      {
        text: `II. Danh sách đề nghị (${countsOf(nominees) || 'chưa có trường hợp nào'})`,
        bold: true,
        align: 'left',
      },
      list(facts),
      {
        text: 'Cột “Khen thưởng đã có” tra theo họ tên, đối tượng, đơn vị trong các quyết định đã nhập; trùng họ tên, đơn vị chưa chắc là một người, chưa phải mọi khen thưởng đã có.',
        italics: true,
        align: 'left',
      },
    ],
    closing: {
      signatures: [{ lines: ['NGƯỜI LẬP'] }, officeSigner(facts)],
    },
    sample: round.sample === true,
  };
}

/** Units by awards, collectives and people separate, with sums that reconcile. */
function counts(facts: RoundFacts): TablePart {
  const { nominees, placed, unitName, awardOf } = facts;
  const cells = [...new Set(nominees.map(({ form }) => form))].flatMap((form) =>
    Object.entries(recipientTypes).flatMap(([type, { label }]) => {
      const own = nominees.filter(
        (each) => each.form === form && each.nominee.recipientType === type,
      );
      return own.length > 0 ? [{ own, title: `${awardOf(form) || dots(6)}\n${label}` }] : [];
    }),
  );
  const count = (all: typeof nominees, unit?: string) =>
    unit === undefined
      ? all.length
      : all.filter(({ dossier }) => dossier.nomination.unit === unit).length;
  const row = (title: string, unit: string | undefined): TableRow['cells'] => [
    title,
    ...cells.map(({ own }) => count(own, unit)),
    count(nominees, unit),
  ];
  const units = [
    ...new Set([
      ...placed.round.units,
      ...placed.dossiers.map(({ nomination }) => nomination.unit),
    ]),
  ];
  return {
    columns: [
      { title: 'Đơn vị', width: 60 },
      ...cells.map(({ title }) => ({ title, width: 38, align: 'center' as const })),
      { title: 'Cộng', width: 20, align: 'center' },
    ],
    rows: [
      ...units.map((unit) => ({ cells: row(unitName(unit), unit) })),
      { kind: 'total', cells: row('Tổng cộng', undefined) },
    ],
  };
}

function list(facts: RoundFacts): TablePart {
  const { nominees, placed, unitName, historyOf } = facts;
  const award = listColumns.award(facts);
  const achievement = listColumns.achievement(facts);
  return {
    columns: [
      { title: 'Stt', width: 12, align: 'center' },
      { title: 'Họ và tên, tên tập thể', width: 38 },
      { title: 'Chức vụ', width: 28 },
      { title: 'Nhóm', width: 24 },
      { title: 'Hình thức đề nghị', width: 34 },
      { title: 'Thành tích', width: 48 },
      { title: 'Phiếu ở đơn vị', width: 20, align: 'center' },
      { title: 'Khen thưởng đã có', width: 54 },
    ],
    rows: placed.dossiers.flatMap((dossier, at): TableRow[] => {
      const own = nominees.filter((each) => each.dossier === dossier);
      const present = dossier.nomination.meeting?.present;
      return [
        {
          kind: 'heading',
          cells: [
            `${at + 1}. ${unitName(dossier.nomination.unit)}: ${countsOf(own) || 'không đề nghị'}`,
          ],
        },
        ...own.map((each, index) => {
          const { nominee } = each;
          const votes =
            nominee.unitVotes === undefined
              ? ''
              : `${nominee.unitVotes}${present === undefined ? '' : `/${present}`}`;
          return {
            cells: [
              index + 1,
              nameOf(nominee),
              nominee.position ?? '',
              nominee.standing
                ? standings[nominee.standing].label
                : nominee.recipientType === 'ca-nhan'
                  ? ''
                  : recipientTypes[nominee.recipientType].label,
              award.cell(each),
              achievement.cell(each),
              votes,
              historyOf(nominee).join('\n'),
            ],
          };
        }),
      ];
    }),
  };
}
