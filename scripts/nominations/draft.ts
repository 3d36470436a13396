import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFile } from '../../src/disk/entry.ts';
import { collections } from '../../src/model/collections.ts';
import { draftFacts, isDeedSlug } from '../../src/model/nominations/draft.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { keyOrderOf } from '../../src/model/write/key-order.ts';
import { newRecord, openRecord } from '../../src/model/write/open-record.ts';
import type { Settings } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import { writeUnchanged } from '../write-files.ts';

/** Starts the draft of an exemplar from one row of a decision: whom it honours, by which decision. */
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
  const facts = draftFacts(decision.data, id, anchor);
  const [honouree] = facts?.honourees ?? [];
  if (!facts || !honouree) {
    throw new CommandError(
      `Quyết định ${id} không có dòng “${anchor}”, hoặc trường hợp ấy không công bố, đã hủy bỏ; không soạn bài.`,
      2,
    );
  }
  if (!slug || !isDeedSlug(slug, honouree.name)) {
    throw new CommandError(
      'Thêm --slug: tên việc làm, chữ thường không dấu nối bằng gạch, không phải tên người, ví dụ --slug don-khach-som.',
      2,
    );
  }
  const file = `_nhap/${slug}/index.md`;
  const template = join(contentDir, '_mau/guong-dien-hinh/index.md');
  const opened = isFile(template) ? openRecord(readFileSync(template), 'index.md') : undefined;
  const bytes = opened?.data
    ? opened.withData({ ...(opened.data as object), ...facts }, keyOrderOf('draft'))
    : newRecord('index.md', facts);
  writeUnchanged(contentDir, file, bytes);
  console.log(
    `Đã tạo ${file}: ${honouree.name}, ${target}. Viết bài, xin phép người được nêu, rồi trình duyệt.`,
  );
}
