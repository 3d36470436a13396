import { roundIdOf } from '../../../model/nominations/rounds.ts';
import { repeatsIn } from '../../facts/repeats.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';
import { ownRound } from './nominations.example.ts';

export const dossierPlace: Rule = {
  id: 'dossier-place',
  title:
    'Hồ sơ đề nghị nằm trong thư mục của đợt xét, mỗi đơn vị một hồ sơ, đúng đơn vị được đề nghị.',
  why: 'Hồ sơ lạc thư mục hay trùng đơn vị thì bảng tổng hợp thiếu người hoặc cộng hai lần.',
  severity: 'warning',
  bad: [
    {
      says: 'Thư mục chưa có dot-xet.yml',
      files: { '_de-nghi/2022/le/doi-so-1.yml': 'unit: doi-so-1\n' },
    },
    { files: { ...ownRound(), '_de-nghi/2022/tong-ket/phong-so-2.yml': 'unit: phong-so-2\n' } },
    { files: { ...ownRound(), '_de-nghi/2022/tong-ket/doi-so-1-b.yml': 'unit: doi-so-1\n' } },
  ],
  good: [{ files: ownRound() }],
  *content({ of, unitById }) {
    const rounds = new Map(of('round').map((round) => [round.id, round]));
    const twins = repeatsIn(
      of('nomination'),
      ({ id, value: { unit } }) => unit && `${roundIdOf(id)} ${unit}`,
    );
    for (const record of of('nomination')) {
      const { unit } = record.value;
      const roundId = roundIdOf(record.id);
      const round = rounds.get(roundId);
      if (!round) {
        yield {
          record,
          severity: 'error',
          actual: `thư mục _de-nghi/${roundId} chưa có tệp dot-xet.yml`,
          expected: 'mỗi đợt xét một thư mục có tệp dot-xet.yml',
          help: 'Chép _mau/de-nghi/dot-xet.yml vào thư mục ấy rồi điền, hoặc chuyển hồ sơ sang thư mục của đợt.',
        };
        continue;
      }
      if (!unit) continue;
      const name = unitById.get(unit)?.value.name ?? unit;
      const twin = twins.find(({ item }) => item === record)?.before.item;
      if (twin)
        yield {
          record,
          path: ['unit'],
          related: { record: twin, path: ['unit'] },
          actual: `${name} đã có một hồ sơ trong đợt này`,
          expected: 'mỗi đơn vị một hồ sơ',
          help: 'Gộp hai danh sách vào một tệp, hoặc sửa mã đơn vị.',
        };
      if (!round.value.units?.includes(unit))
        yield {
          record,
          path: ['unit'],
          related: { record: round, path: ['units'] },
          actual: `đợt xét không đề nghị ${quote(name)} gửi hồ sơ`,
          expected: 'một đơn vị có trong units của đợt xét',
          help: `Thêm ${unit} vào units của dot-xet.yml, hoặc xem lại hồ sơ là của đơn vị nào.`,
        };
    }
  },
};
