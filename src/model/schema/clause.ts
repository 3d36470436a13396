/**
 * Every clause of the plan, in the order of the document: its id in addresses, the mark that the
 * source prints before it, and how an officer names it. The ids are ours and never change.
 */
export const clauses = {
  'can-cu': { mark: '', label: 'Căn cứ' },
  'i-1-a': { mark: 'a)', label: 'Điểm a mục 1, phần I' },
  'i-1-b': { mark: 'b)', label: 'Điểm b mục 1, phần I' },
  'i-1-c': { mark: 'c)', label: 'Điểm c mục 1, phần I' },
  'i-2-a': { mark: 'a)', label: 'Điểm a mục 2, phần I' },
  'i-2-b': { mark: 'b)', label: 'Điểm b mục 2, phần I' },
  'ii-mo-dau': { mark: '', label: 'Đoạn mở đầu phần II' },
  'ii-1': { mark: '1.', label: 'Mục 1, phần II' },
  'ii-2': { mark: '2.', label: 'Mục 2, phần II' },
  'ii-3': { mark: '3.', label: 'Mục 3, phần II' },
  'ii-4': { mark: '4.', label: 'Mục 4, phần II' },
  'ii-5': { mark: '5.', label: 'Mục 5, phần II' },
  'ii-6': { mark: '6.', label: 'Mục 6, phần II' },
  'iii-mo-dau': { mark: '', label: 'Đoạn mở đầu phần III' },
  'iii-1': { mark: '1.', label: 'Mục 1, phần III' },
  'iii-2': { mark: '2.', label: 'Mục 2, phần III' },
  'iii-3': { mark: '3.', label: 'Mục 3, phần III' },
  'iv-1-mo-dau': { mark: '', label: 'Đoạn mở đầu mục 1, phần IV' },
  'iv-1-tc1': { mark: '-', label: 'Gạch đầu dòng thứ nhất, mục 1, phần IV' },
  'iv-1-tc2': { mark: '-', label: 'Gạch đầu dòng thứ hai, mục 1, phần IV' },
  'iv-1-tc3': { mark: '-', label: 'Gạch đầu dòng thứ ba, mục 1, phần IV' },
  'iv-1-tc4': { mark: '-', label: 'Gạch đầu dòng thứ tư, mục 1, phần IV' },
  'iv-1-tc5': { mark: '-', label: 'Gạch đầu dòng thứ năm, mục 1, phần IV' },
  'iv-2-a-1': { mark: '-', label: 'Gạch đầu dòng thứ nhất, điểm a mục 2, phần IV' },
  'iv-2-a-2': { mark: '-', label: 'Gạch đầu dòng thứ hai, điểm a mục 2, phần IV' },
  'iv-2-a-3': { mark: '-', label: 'Gạch đầu dòng thứ ba, điểm a mục 2, phần IV' },
  'iv-2-a-4': { mark: '-', label: 'Gạch đầu dòng thứ tư, điểm a mục 2, phần IV' },
  'iv-2-b': { mark: '', label: 'Điểm b mục 2, phần IV' },
  'v-1': { mark: '1.', label: 'Mục 1, phần V' },
  'v-2': { mark: '2.', label: 'Mục 2, phần V' },
  'v-ket': { mark: '', label: 'Đoạn cuối phần V' },
  'noi-nhan': { mark: '', label: 'Nơi nhận' },
  'chu-ky': { mark: '', label: 'Chữ ký' },
} as const;

export type ClauseId = keyof typeof clauses;

/** The six contents of the movement (part II), that a story can carry out. */
export const contentClauses = {
  'ii-1': 'Thực hiện chủ trương, chỉ đạo; trách nhiệm người đứng đầu',
  'ii-2': 'Sáng kiến, giải pháp ổn định hoạt động',
  'ii-3': 'An sinh xã hội, việc làm, chăm lo đời sống',
  'ii-4': 'Giữ vững ổn định, trật tự, an toàn xã hội',
  'ii-5': 'Triển khai Chiến lược vắc xin phòng Covid-19',
  'ii-6': 'Ứng dụng công nghệ thông tin, tuyên truyền',
} as const satisfies Partial<Record<ClauseId, string>>;

export type ContentClauseId = keyof typeof contentClauses;

/** A clause's place as it stands in a sentence after the office's form: “Mục 4, phần II”. */
export function clauseLabel(id: ClauseId): string {
  return clauses[id].label;
}
