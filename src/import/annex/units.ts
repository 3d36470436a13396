import { exact, fold } from '../../text/fold.ts';
import { nearest } from '../../text/nearest.ts';
import { remembered } from '../../text/remembered.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { isAllCapitals } from './clean.ts';

/** The fields of a unit (`don-vi.yml`) that an import needs. */
export interface KnownUnit {
  id: string;
  name: string;
  shortName?: string | undefined;
  formerNames?: readonly { name: string }[] | undefined;
  aliases?: readonly string[] | undefined;
}

/** A text recognised as a unit. */
export interface FoundUnit {
  unit?: string;
  /** As written in the document, if different from the unit's own name. */
  unitAsWritten?: string;
  /** A question for a person. */
  ask?: string;
}

/** The same with the position before it. */
export interface FoundPlace extends FoundUnit {
  position?: string;
}

/** Recognises units and positions from an office's list. */
export interface UnitReader {
  find: (text: string) => FoundUnit;
  part: (text: string) => FoundPlace;
  /** The unit with exactly this name, and the name as listed. */
  named: (text: string) => { id: string; name: string } | undefined;
}

interface Named {
  id: string;
  name: string;
  /** Whether the name is a former one. */
  isFormer: boolean;
}

/** Words that begin a unit's name when capitalised. */
const unitWord =
  /^(?:Phòng|Ban|Tổ|Đội|Trạm|Trung|Văn|Chi|Công|Hợp|HTX|Xí|Nhà|Trường|Bệnh|Hội|Đoàn|Đảng|Khoa|Thôn|Xóm|Xã|Phường|Thị|Huyện|Câu|Bến|Cục|Sở|Ủy|Uỷ|UBND|Tổng|Doanh|Viện|Bộ|Nhóm|Lực|Khối)$/u;
const positionWord =
  /^(?:giám đốc|phó|trưởng|chánh|chủ (?:tịch|nhiệm)|bí thư|ủy viên|uỷ viên|đội (?:trưởng|phó|viên)|tổ (?:trưởng|phó|viên)|trạm trưởng|chuyên viên|kế toán|nhân viên|cán bộ|công chức|viên chức|lái xe|công nhân|giáo viên|giảng viên|bác sĩ|y sĩ|điều dưỡng|thanh tra viên|kỹ sư|hiệu trưởng|hiệu phó|thủ quỹ|văn thư|bảo vệ|hội viên|đoàn viên|thợ|nguyên)(?!\p{L})/iu;
const separators = /\s*[,;\n]\s*|\s+[-–]\s+|\s*\(|\)\s*|\s+thuộc\s+|\s+trực thuộc\s+/iu;

/** Creates a reader; caches every distinct text. */
export function unitReader(units: readonly KnownUnit[]): UnitReader {
  const byName = new Map<string, Named[]>();
  const list = (name: string | undefined, id: string, isFormer: boolean) => {
    if (!name) return;
    const key = exact(name);
    byName.set(key, [...(byName.get(key) ?? []), { id, name, isFormer }]);
  };
  for (const { id, name, shortName, aliases, formerNames } of units) {
    for (const own of [id, name, shortName, ...(aliases ?? [])]) list(own, id, false);
    for (const former of formerNames ?? []) list(former.name, id, true);
  }
  const names = [...new Set([...byName.values()].flat().map(({ name }) => name))];
  const byFolded = new Map(names.map((name) => [fold(name), name]));
  const find = remembered(findUnit);
  const part = remembered(partPlace);
  return { find, part, named: (text) => (lookUp(text).length === 1 ? lookUp(text)[0] : undefined) };

  function lookUp(text: string): Named[] {
    const found = byName.get(exact(text)) ?? [];
    return [...new Map(found.map((each) => [each.id, each])).values()];
  }

  function findUnit(written: string): FoundUnit {
    const text = written.replace(/\n/g, ', ');
    const whole = lookUp(text);
    if (whole.length > 1) {
      return {
        unitAsWritten: text,
        ask: `“${text}” là tên của ${whole.length} đơn vị: ${whole.map(({ id }) => id).join(', ')}`,
      };
    }
    if (whole[0]) return asUnit(whole[0], text);
    for (const piece of written.split(separators)) {
      const [named, another] = piece ? lookUp(piece) : [];
      if (named && !another) return { unit: named.id, unitAsWritten: text };
    }
    const suffix = suffixOf(text);
    if (suffix) return { unit: suffix.named.id, unitAsWritten: text };
    const near = nearOf(text, written);
    if (near)
      return {
        unitAsWritten: text,
        ask: `đơn vị “${text}” gần giống “${near.name}” (${near.id}); có phải không?`,
      };
    return { unitAsWritten: text };
  }

  function asUnit(named: Named, text: string): FoundUnit {
    if (!named.isFormer) return { unit: named.id };
    return { unit: named.id, unitAsWritten: isAllCapitals(text) ? named.name : text };
  }

  /** The longest unit name at the end of a text, and the text before it. */
  function suffixOf(text: string): { before: string; named: Named; text: string } | undefined {
    const words = text.split(' ');
    for (let from = 1; from < words.length; from += 1) {
      const end = words.slice(from).join(' ');
      const [named, another] = lookUp(end);
      if (named && !another) return { before: words.slice(0, from).join(' '), named, text: end };
    }
    return undefined;
  }

  function nearOf(text: string, written: string): Named | undefined {
    for (const piece of [text, ...written.split(separators)]) {
      if (piece.length < 5) continue;
      const name = byFolded.get(fold(piece)) ?? nearest(piece, names);
      const [named] = name ? lookUp(name) : [];
      if (named) return named;
    }
    return undefined;
  }

  function partPlace(written: string): FoundPlace {
    const whole = findUnit(written);
    if (lookUp(written.replace(/\n/g, ', ')).length === 1) return whole;
    const pieces = written.split(/\s*[,;\n]\s*|\s+[-–]\s+/).filter(Boolean);
    const [first = '', ...later] = pieces;
    const suffix = suffixOf(first);
    if (suffix) {
      const place = grammar(suffix.before, suffix.text);
      const text = [place.unit, ...later].join(', ');
      const found =
        later.length === 0
          ? asUnit(suffix.named, suffix.text)
          : { unit: suffix.named.id, unitAsWritten: text };
      return { position: place.position, ...found };
    }
    if (later.length > 0) {
      if (!positionWord.test(first) && unitWord.test(first.split(' ')[0] ?? '')) return whole;
      // “Bí thư Chi bộ, Trưởng phòng, Phòng …”: several positions before the unit.
      let count = 1;
      while (
        count < pieces.length - 1 &&
        positionWord.test(pieces[count] ?? '') &&
        lookUp(pieces[count] ?? '').length === 0
      )
        count += 1;
      const last = pieces[count] ?? '';
      const overlap = suffixOf(last);
      if (positionWord.test(last) && overlap && count === pieces.length - 1) {
        const place = grammar(overlap.before, overlap.text);
        return {
          position: [...pieces.slice(0, count), place.position].join(', '),
          ...asUnit(overlap.named, overlap.text),
        };
      }
      const rest = written.slice(
        written.indexOf(pieces[count] ?? '', pieces.slice(0, count).join(' ').length - 1),
      );
      return { position: pieces.slice(0, count).join(', '), ...findUnit(rest) };
    }
    const cut = unknownUnitAt(first);
    if (cut) {
      const found = findUnit(cut.unit);
      return {
        position: cut.position,
        ...found,
        ask:
          found.ask ??
          `đã tách “${cut.position}” và “${cut.unit}”; đơn vị không có trong don-vi.yml`,
      };
    }
    if (positionWord.test(first))
      return { position: first, ask: `“${first}” chỉ có chức vụ, chưa thấy đơn vị` };
    return {
      ...whole,
      ask:
        whole.ask ?? (whole.unit ? undefined : `chưa tách được chức vụ và đơn vị trong “${first}”`),
    };
  }
}

/**
 * “Trưởng phòng minh họa A” is Trưởng phòng of Phòng minh họa A: the unit's first word is used twice.
 */
function grammar(before: string, unit: string): { position: string; unit: string } {
  const kind = /^(?:trung tâm|văn phòng|chi cục|chi bộ|\S+)/iu.exec(unit)?.[0] ?? '';
  const isShort = /^(?:(?:nguyên|quyền|phó)\s+)*(?:trưởng|phó|chánh)$/iu.test(before);
  return {
    position: isShort ? `${before} ${kind}` : before,
    unit: isShort ? upperFirst(unit) : unit,
  };
}

/** Where an unlisted unit begins: at a capitalised word that begins unit names. */
function unknownUnitAt(text: string): { position: string; unit: string } | undefined {
  const words = text.split(' ');
  const at = words.findIndex((word, index) => index > 0 && unitWord.test(word));
  if (at < 0 || !positionWord.test(text)) return undefined;
  return grammar(words.slice(0, at).join(' '), words.slice(at).join(' '));
}
