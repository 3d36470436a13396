import { ownBodies } from '../../../model/approvers.ts';
import { plainBodyBy } from '../../../model/body-name.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

const archiveOf = 'Sở Nội vụ tỉnh Ninh Bình';

export const planIssuer: Rule = {
  id: 'plan-issuer',
  title: 'Văn bản phát động là của cơ quan có trang.',
  why: 'Chép thư mục của nơi khác làm mẫu mà quên thay văn bản thì kế hoạch của nơi khác lên trang dưới tên mình. Hưởng ứng, thực hiện văn bản của nơi khác thì ghi ofAnotherBody: true.',
  severity: 'warning',
  bad: [{ office: { archiveOf } }],
  good: [
    {
      says: 'Cơ quan kế tiếp của nơi có trang',
      office: { archiveOf, successors: ['Sở Giao thông vận tải tỉnh Hà Nam'] },
    },
    {
      says: 'Hưởng ứng văn bản của nơi khác',
      plan: {
        'co-quan.yml': ['archiveOf: ', `archiveOf: ${archiveOf} # `],
        'ke-hoach.yml': ['parentBody:', 'ofAnotherBody: true\nparentBody:'],
      },
    },
  ],
  *content({ of }) {
    const [office] = of('office');
    if (!office) return;
    const bodies = ownBodies(
      office.value,
      [...of('issuer'), ...of('unit')].map(({ value }) => value),
    );
    const [first] = bodies;
    if (first === undefined) return;
    const plain = plainBodyBy(of('abbreviation').map(({ value }) => value));
    const own = bodies.map(plain);
    for (const record of of('plan')) {
      const { issuerLong, ofAnotherBody } = record.value;
      const issuer = issuerLong && plain(issuerLong);
      if (!issuer || ofAnotherBody) continue;
      if (own.some((name) => name.includes(issuer) || issuer.includes(name))) continue;
      yield {
        record,
        path: ['issuerLong'],
        actual: `đang ghi ${quote(issuerLong)}, còn co-quan.yml ghi ${quote(first)}`,
        expected: 'văn bản của chính cơ quan, hoặc của nơi mà cơ quan hưởng ứng',
        help: 'Văn bản chép nhầm của nơi khác thì thay bằng văn bản của mình; đúng là hưởng ứng, thực hiện văn bản của nơi ấy thì thêm dòng ofAnotherBody: true.',
        related: { record: office, path: ['archiveOf'] },
      };
    }
  },
};
