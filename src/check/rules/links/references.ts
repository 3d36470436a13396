import { collections } from '../../../model/collections.ts';
import { componentNamed } from '../../../model/page/components.ts';
import {
  type ReferenceAt,
  type ReferredNoun,
  referencesIn,
} from '../../../model/schema/reference.ts';
import { exact } from '../../../text/fold.ts';
import { nearest } from '../../../text/nearest.ts';
import { upperFirst } from '../../../text/upper-first.ts';
import { citationsOf } from '../../facts/citations.ts';
import { commendationsOf, everyRecord } from '../../facts/content.ts';
import { quote } from '../../facts/wording.ts';
import type { CheckedRecord, Commendation, Content } from '../../kit/content.ts';
import type { Rule } from '../../kit/rule.ts';

/** How messages speak of a reference to a noun. */
const wording: Record<
  ReferredNoun,
  { none: string; expected: string; add: string; else?: string }
> = {
  unit: {
    none: 'không có đơn vị nào mang mã này',
    expected: 'một mã trong don-vi.yml',
    add: 'đơn vị chưa có thì thêm vào don-vi.yml',
    else: 'người ngoài ngành thì bỏ unit, ghi unitAsWritten',
  },
  issuer: {
    none: 'không có cơ quan nào mang mã này',
    expected: 'một mã trong co-quan-ban-hanh.yml',
    add: 'cơ quan chưa có thì thêm vào co-quan-ban-hanh.yml',
  },
  award: {
    none: 'hinh-thuc/ không có hình thức nào mang mã này',
    expected: 'mã của một hình thức, danh hiệu có tệp trong hinh-thuc/',
    add: 'hình thức chưa có thì chép tệp của nó từ _mau/hinh-thuc/ sang hinh-thuc/, ở đó cũng chưa có thì soạn theo _mau/hinh-thuc.md',
  },
  movement: {
    none: 'không có phong trào nào mang mã này',
    expected: 'tên một thư mục trong phong-trao/ có tệp phong-trao.yml',
    add: 'phong trào chưa có thì chép tệp mẫu _mau/phong-trao.yml thành phong-trao/<mã>/phong-trao.yml',
  },
};

export const unknownReference: Rule = {
  id: 'unknown-reference',
  title:
    'Mã đơn vị, cơ quan ban hành, hình thức khen thưởng, phong trào phải có trong nội dung của cơ quan.',
  why: 'Mã không có thì người đọc không lọc được, không đối chiếu được thẩm quyền. Bản gốc ghi đúng mà danh sách chưa có thì thêm vào danh sách, đừng đổi cho giống một mã khác.',
  bad: [
    { decision: { 'recipients.0.unit': 'doi-so-9' } },
    { exemplar: { 'honourees.0.unit': 'doi-so1' } },
    { units: { '2.successors': ['doi-so-9'] } },
    { says: 'Một mã sai trong don-vi.yml chỉ báo một lần', units: { '0.id': 'doi-mot' } },
    { decision: { issuer: 'chu-tich-ubnd-tinh' } },
    { issuers: { '3.successors': ['so-xay-dung'] } },
    { decision: { 'recipients.2.form': 'chien-si-thi-dua-co-so' } },
    { issuers: { '3.forms': ['giay-khen', 'lao-dong-tien-tien'] } },
    { exemplar: { movement: 'covid-20' } },
    { movement: { status: 'thay-the', replacedBy: 'phong-trao-sau' } },
  ],
  good: [
    { decision: { 'recipients.0.unit': null, 'recipients.0.unitAsWritten': 'Huyện Đông' } },
    { issuers: { '3.successors': ['thu-tuong-chinh-phu'] } },
  ],
  *content(content) {
    const named = everyRecord(content).flatMap((record) =>
      referencesIn(collections[record.noun].schema, record.value).map(
        (each): NamedAt => ({ ...each, record }),
      ),
    );
    const placed = content.of('page').flatMap((record) => placedReferences(record));
    const nowhere = [...named, ...placed].filter(
      ({ nouns, id }) =>
        nouns.some((noun) => isKept(content, noun)) &&
        !nouns.some((noun) => recordsById(content, noun).has(id)) &&
        !(nouns.includes('movement') && hasFolder(content, id)),
    );
    const groups = Map.groupBy(nowhere, ({ nouns, id }) => `${nouns[0]} ${id}`);
    for (const [first, ...others] of groups.values()) {
      if (!first) continue;
      const { id, path, record, bodyOffset } = first;
      const noun = first.nouns.find((each) => each === record.noun) ?? first.nouns[0] ?? 'unit';
      const near = nearOf(id, [...recordsById(content, noun).keys()]);
      const count = others.length > 0 ? ` (và ${others.length} chỗ khác)` : '';
      yield {
        record,
        ...(bodyOffset === undefined ? { path } : { bodyOffset }),
        also: others.map((each) => each.record),
        actual: `đang ghi ${quote(id)}${count}, ${wording[noun].none}`,
        expected: wording[noun].expected,
        help: helpFor(content, first, noun, near, others.length),
      };
    }
  },
};

/** A movement's folder with missing or unreadable facts is reported there. */
const hasFolder = ({ files }: Content, id: string) =>
  [...files].some((file) => file.startsWith(`phong-trao/${id}/`));

/** A reference in a record's value or in a component of a page. */
interface NamedAt extends ReferenceAt {
  record: CheckedRecord;
  /** Offset in the body, if there. */
  bodyOffset?: number;
}

function placedReferences(record: CheckedRecord<'page'>): NamedAt[] {
  return (record.facts?.components ?? []).flatMap(({ name, attributes }) => {
    const schema = componentNamed(name)?.attributes;
    const values = Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
    return (schema ? referencesIn(schema, values) : []).map((each) => ({
      ...each,
      record: record as CheckedRecord,
      bodyOffset: attributes.find(({ name }) => name === each.path[0])?.offset ?? 0,
    }));
  });
}

/** An id that differs by a few characters, or that is a prefix of this one. */
function nearOf(id: string, ids: readonly string[]): string | undefined {
  return (
    nearest(id, ids) ??
    ids
      .filter((each) => id.startsWith(`${each}-`) || each.startsWith(`${id}-`))
      .sort((a, b) => b.length - a.length)[0]
  );
}

/** Another rule reports missing lists; a noun with one file per record has no list. */
function isKept(content: Content, noun: ReferredNoun): boolean {
  return noun === 'award' || noun === 'movement' || content.of(noun).length > 0;
}

function recordsById(
  { awardById, issuerById, movementById, unitById }: Content,
  noun: ReferredNoun,
): ReadonlyMap<string, CheckedRecord> {
  return { award: awardById, issuer: issuerById, movement: movementById, unit: unitById }[
    noun
  ] as ReadonlyMap<string, CheckedRecord>;
}

/** Possible cause when several references use a missing code. */
const ifRenamed: Record<ReferredNoun, string> = {
  unit: 'mã vừa bị sửa trong don-vi.yml thì ghi lại … ở đó (đơn vị đổi tên thì giữ mã, ghi tên cũ vào formerNames)',
  issuer: 'mã vừa bị sửa trong co-quan-ban-hanh.yml thì ghi lại … ở đó',
  award: 'tệp vừa bị đổi tên hay xóa thì khôi phục hinh-thuc/….md',
  movement: 'thư mục vừa bị đổi tên hay xóa thì khôi phục phong-trao/…',
};

/** The nearest record is offered by name: only the document tells whether it is the right one. */
function helpFor(
  content: Content,
  { id, path, bodyOffset }: NamedAt,
  noun: ReferredNoun,
  near: string | undefined,
  others: number,
): string {
  const listed = `_mau/hinh-thuc/${id}.md`;
  if (noun === 'award' && content.files.has(listed))
    return `Chép ${listed} sang hinh-thuc/${id}.md rồi xem lại thứ tự.`;
  const add = path?.includes('successors')
    ? 'chưa có thì thêm vào danh sách, hoặc bỏ mã này khỏi successors'
    : [wording[noun].add, bodyOffset === undefined && wording[noun].else]
        .filter(Boolean)
        .join('; ');
  const renamed = others > 0 ? `${ifRenamed[noun].replace('…', id)}; ` : '';
  if (!near) return upperFirst(`${renamed}${add}.`);
  const { name, title } = (recordsById(content, noun).get(near)?.value ?? {}) as {
    name?: string;
    title?: string;
  };
  return upperFirst(`${renamed}đúng là ${name ?? title ?? near} thì viết ${near}; ${add}.`);
}

export const unknownCommendation: Rule = {
  id: 'unknown-commendation',
  title: 'Trường hợp khen thưởng được nhắc tới phải có trong quyết định.',
  why: 'Mã dẫn tới một dòng không có thì người đọc không đối chiếu được bài với quyết định.',
  bad: [
    { exemplar: { commendations: ['2021/9903-qd-ubnd#cn01'] } },
    { exemplar: { commendations: ['2021/9902-qd-ubnd#cn09'] } },
  ],
  *content(content) {
    const { decisionById } = content;
    for (const { record, path, id, award } of citationsOf(content)) {
      if (award) continue;
      const [decision = '', anchor] = id.split('#');
      const cited = decisionById.get(decision);
      const near = cited ? undefined : nearest(decision, decisionById.keys());
      yield {
        record,
        path,
        actual: cited
          ? `quyết định ${quote(decision)} không có dòng “${anchor}”`
          : `không có quyết định ${quote(decision)}`,
        expected: 'mã của một trường hợp có trong quyết định đã nhập',
        help: near
          ? `Viết ${near}#${anchor}.`
          : cited
            ? (rowNamed(record, cited) ??
              'Sao mã từ trang của quyết định: tt là tập thể, cn là cá nhân, hgd là hộ gia đình.')
            : 'Quyết định vừa đổi số hay tên tệp thì viết mã mới của nó; chưa nhập thì nhập trước; ghi nhầm thì xóa mã này.',
      };
    }
  },
};

/** The fix if the decision has one row of someone named in the exemplar. */
function rowNamed(
  { value: { honourees = [] } }: CheckedRecord<'exemplar' | 'draft'>,
  cited: CheckedRecord<'decision'>,
): string | undefined {
  const names = new Set(honourees.flatMap(({ name }) => (name ? [exact(name)] : [])));
  const rows = commendationsOf(cited).filter(([, { row }]) => names.has(exact(row.name ?? '')));
  if (rows.length !== 1) return undefined;
  const [[id, { row }]] = rows as [[string, Commendation]];
  return `Dòng của ${quote(row.name)} là ${id.split('#')[1]}; đúng trường hợp ấy thì viết "${id}".`;
}
