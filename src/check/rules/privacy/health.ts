import type { Value } from '../../../model/collections.ts';
import { peopleIn } from '../../facts/people.ts';
import {
  healthOf,
  healthOfSubject,
  mayTellIllness,
  namedIn,
} from '../../facts/personal-data/health.ts';
import { searchable } from '../../facts/personal-data/searchable.ts';
import { textsOf } from '../../facts/texts.ts';
import type { Loose } from '../../kit/loose.ts';
import { exemplarNouns, forNoun, type Rule, type Violation } from '../../kit/rule.ts';

export const health: Rule = {
  id: 'health',
  title: 'Không nêu bệnh tật của người được nêu tên.',
  why: 'Thông tin sức khỏe là dữ liệu cá nhân nhạy cảm, dù nêu để khen. Nói việc giúp người bệnh thì được.',
  severity: 'error',
  bad: [
    { exemplar: { summary: 'Dù nhiễm Covid-19 hai lần, ông Vũ Đức Thiện vẫn giữ lịch xe.' } },
    { exemplar: { summary: 'Tháng chín, ông Thiện là F0 nhưng vẫn gọi điện nhắc lịch.' } },
    { bodyEnd: 'Ông Vũ Đức Thiện đã\nbị nhiễm cúm và nhiễm Covid khi trực.' },
    { exemplar: { summary: 'Ông Vũ Đức Thiện thành F.0 sau chuyến ấy.' } },
    { bodyEnd: 'Đồng nghiệp của ông, anh Nguyễn Bình, mắc Covid-19 nên ông trực thay.' },
    { bodyEnd: 'Ong Vu Duc Thien bi nhiem Covid khi truc.' },
    { bodyEnd: 'Trong số ca nhiễm có ông Vũ Đức Thiện.' },
    { bodyEnd: 'Ông Vũ Đức Thiện đã khỏi sau khi nhiễm SARS-CoV-2.' },
    { bodyEnd: 'Ông Vũ Đức Thiện, F0 đầu tiên của chốt, tự khai báo.' },
    { bodyEnd: 'F0 Vũ Đức Thiện vẫn gọi về đội hằng ngày.' },
    { bodyEnd: 'Ông Vũ Đức Thiện, dù mới **mắc** Covid-19, vẫn gọi về đội.' },
    { decision: { 'recipients.2.achievement': 'Bản thân dương tính vẫn điều hành chốt từ xa.' } },
  ],
  good: [
    {
      bodyEnd: 'Bác sĩ dặn ông Vũ Đức Thiện mắc màn; anh Nguyễn Bình chở thuốc cho 12 người là F0.',
    },
    {
      exemplar: {
        summary: 'Ông Vũ Đức Thiện đưa đón người mắc Covid-19 và hỗ trợ 1.200 F0 tại nhà.',
      },
    },
    { bodyEnd: 'Ong Vu Duc Thien dua nguoi mac Covid di kham.' },
    {
      says: 'Khi người ấy đồng ý cho nêu',
      exemplar: {
        summary: 'Dù nhiễm Covid-19, ông Vũ Đức Thiện vẫn giữ lịch xe.',
        'consent.0.scope': ['ten', 'anh', 'cau-chuyen', 'suc-khoe'],
      },
    },
  ],
  record: (record, today) => [...ofProse(record, today), ...ofDecision(record, today)],
};

const wording = {
  actual: 'câu này gắn một người được nêu tên với bệnh tật',
  expected: 'câu không nói tới bệnh tật của người ấy',
  help: 'Bỏ chi tiết bệnh tật; chỉ giữ khi người ấy đồng ý (scope có suc-khoe).',
};

const ofProse = forNoun([...exemplarNouns, 'page'], function* (record): Iterable<Violation> {
  // A page honours nobody: only whom its own words name counts.
  const { honourees = [], consent = [] } = record.value as Loose<Value<'exemplar' | 'draft'>>;
  const willing = new Set(
    consent
      .filter(({ scope }) => scope?.includes('suc-khoe'))
      .map(({ honouree }) => honouree?.normalize('NFC')),
  );
  const names = honourees
    .filter(({ name }) => !willing.has(name?.normalize('NFC')))
    .flatMap(peopleIn);
  for (const { text: original, path, bodyOffset } of textsOf(record)) {
    if (!mayTellIllness(original)) continue;
    const { text, offsetOf } = searchable(original);
    const called = namedIn(text).filter((name) => !willing.has(name));
    for (const { start } of healthOf(text, [...names, ...called])) {
      const offset = offsetOf(start) ?? 0;
      yield {
        ...wording,
        ...(record.noun === 'page' && { help: 'Bỏ chi tiết bệnh tật.' }),
        ...(bodyOffset === undefined
          ? { path, valueOffset: offset }
          : { bodyOffset: bodyOffset + offset }),
      };
    }
  }
});

const ofDecision = forNoun(['decision'], function* ({ value }): Iterable<Violation> {
  for (const [index, row] of (value.recipients ?? []).entries()) {
    const { achievement, recipientType } = row;
    if (!achievement) continue;
    const spans =
      recipientType === 'ca-nhan'
        ? [...healthOfSubject(achievement), ...healthOf(achievement, namedIn(achievement))]
        : healthOf(achievement, peopleIn(row));
    if (spans.length > 0)
      yield {
        ...wording,
        help: 'Thay chi tiết ấy bằng […] và ghi ở note: “Có lược một chi tiết so với bản gốc.”',
        path: ['recipients', index, 'achievement'],
        valueOffset: spans[0]?.start ?? 0,
      };
  }
});
