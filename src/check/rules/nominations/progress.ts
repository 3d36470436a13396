import { roundIdOf } from '../../../model/nominations/rounds.ts';
import { slashed } from '../../facts/wording.ts';
import { forNoun, type Rule } from '../../kit/rule.ts';
import { ownRound } from './nominations.example.ts';

export const progressOrder: Rule = {
  id: 'progress-order',
  title: 'Quá trình của hồ sơ ghi theo thứ tự ngày.',
  why: 'Trạng thái của hồ sơ là mục cuối; ghi ngược ngày thì bảng theo dõi sai.',
  bad: [
    {
      files: ownRound(
        'progress:\n  - { state: da-gui, on: 05/12/2022 }\n  - { state: can-bo-sung, on: 03/12/2022 }\n',
      ),
    },
  ],
  good: [
    {
      files: ownRound(
        'progress:\n  - { state: da-gui, on: 03/12/2022 }\n  - { state: can-bo-sung, on: 03/12/2022 }\n',
      ),
    },
  ],
  record: forNoun(['nomination'], function* ({ value: { progress = [] } }) {
    for (const [index, step] of progress.entries()) {
      const before = progress[index - 1];
      if (!step?.on || !before?.on || step.on >= before.on) continue;
      yield {
        path: ['progress', index, 'on'],
        actual: `ngày ${slashed(step.on)} đứng sau ngày ${slashed(before.on)}`,
        expected: 'các mục theo thứ tự ngày, mới nhất cuối',
        help: 'Xếp lại các mục, hoặc sửa ngày.',
      };
    }
  }),
};

export const dossierDue: Rule = {
  id: 'dossier-due',
  title: 'Quá hạn mà đơn vị chưa gửi hồ sơ thì nhắc.',
  why: 'Văn phòng có nhiệm vụ đôn đốc; đơn vị quên thì người có thành tích mất lượt xét.',
  severity: 'warning',
  bad: [{ files: ownRound('', 'due: 30/11/2022\n') }],
  good: [
    { files: ownRound('progress:\n  - { state: da-gui, on: 28/11/2022 }\n', 'due: 30/11/2022\n') },
    { files: ownRound('', 'due: 30/11/2027\n') },
    {
      says: 'Đợt đã họp xong',
      files: ownRound('', 'due: 30/11/2022\ncouncil: { met: 05/12/2022 }\n'),
    },
  ],
  *content({ of, today, unitById }) {
    const sent = new Set(
      of('nomination').flatMap(({ id, value }) =>
        value.progress?.length ? [`${roundIdOf(id)} ${value.unit}`] : [],
      ),
    );
    for (const record of of('round')) {
      const { due, units = [], council } = record.value;
      if (!due || due >= today || council?.met) continue;
      const late = units.filter((unit) => unit && !sent.has(`${record.id} ${unit}`));
      if (late.length === 0) continue;
      const names = late.map((unit) => unitById.get(unit ?? '')?.value.name ?? unit ?? '');
      yield {
        record,
        path: ['due'],
        actual: `hạn ${slashed(due)} đã qua, ${late.length} đơn vị chưa gửi: ${names.join(', ')}`,
        expected: 'hồ sơ của các đơn vị được đề nghị',
        help: `In công văn đôn đốc: npm run report -- don-doc --round ${record.id}. Đơn vị đã gửi thì ghi progress vào hồ sơ.`,
      };
    }
  },
};
