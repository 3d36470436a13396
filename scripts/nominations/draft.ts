import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keyOrderOf } from '../../src/check/facts/key-order.ts';
import { collections } from '../../src/model/collections.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { anchorsOf } from '../../src/model/schema/commendation.ts';
import { newRecord, openRecord } from '../../src/model/write/open-record.ts';
import type { Settings } from '../../src/settings.ts';
import { fold } from '../../src/text/fold.ts';
import { CommandError } from '../command.ts';
import { writeUnchanged } from '../import/write-files.ts';

/** Begins the draft of an exemplar from one row of a decision: whom it honours, by which decision. */
export function draftExemplar(settings: Settings, target: string, slug: string | undefined): void {
  const { contentDir } = settings;
  const [id = '', anchor = ''] = target.split('#');
  const entry = readContentSet(filesOnDisk(contentDir))
    .of('decision')
    .find((each) => each.id === id);
  const decision = collections.decision.schema.safeParse(entry?.data);
  if (!entry)
    throw new CommandError(`Không có quyết định “${id}”; viết như 2026/9940-qd-sxd#cn01.`, 2);
  if (!decision.success) {
    throw new CommandError(
      `Quyết định ${id} còn lỗi hay còn chỗ trống; chạy npm run check, sửa xong rồi soạn bài.`,
    );
  }
  const row = decision.data.recipients[anchorsOf(decision.data.recipients).indexOf(anchor)];
  if (!row) throw new CommandError(`Quyết định ${id} không có dòng “${anchor}”.`, 2);
  if (row.publish === 'an') throw new CommandError('Trường hợp này không công bố; không soạn bài.');
  if (
    !slug ||
    !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) ||
    slug.includes(fold(row.name).replaceAll(' ', '-'))
  ) {
    throw new CommandError(
      'Thêm --slug: tên việc làm, chữ thường không dấu nối bằng gạch, không phải tên người, ví dụ --slug don-khach-som.',
      2,
    );
  }
  const file = `_nhap/${slug}/index.md`;
  const template = join(contentDir, '_mau/guong-dien-hinh/index.md');
  const facts = {
    ...(decision.data.movement && { movement: decision.data.movement }),
    honourees: [
      {
        name: row.name,
        recipientType: row.recipientType,
        ...(row.honorific && { honorific: row.honorific }),
        ...(row.position && { position: row.position }),
        ...(row.unit ? { unit: row.unit } : { unitAsWritten: row.unitAsWritten }),
      },
    ],
    commendations: [target],
    ...(decision.data.sample && { sample: true }),
  };
  const opened = existsSync(template) ? openRecord(readFileSync(template), 'index.md') : undefined;
  const bytes = opened?.data
    ? opened.withData({ ...(opened.data as object), ...facts }, keyOrderOf('draft'))
    : newRecord('index.md', facts);
  const path = join(contentDir, file);
  mkdirSync(dirname(path), { recursive: true });
  writeUnchanged(path, bytes);
  console.log(
    `Đã tạo ${file}: ${row.name}, ${target}. Viết bài, xin phép người được nêu, rồi trình duyệt.`,
  );
}
