import { seal } from '../../../model/digest.ts';
import { folderOf } from '../../facts/paths.ts';
import type { Rule } from '../../kit/rule.ts';

export const digest: Rule = {
  id: 'digest',
  title: 'Nội dung phải đúng như khi được duyệt.',
  why: 'Sửa bài sau khi duyệt, dù một chữ hay một tấm ảnh, thì bài trở thành chưa duyệt.',
  severity: 'error',
  bad: [
    { exemplar: { title: 'Chuyến xe đón người già' }, keepDigest: true },
    { exemplar: { 'approval.digest': `sha256-${'a'.repeat(64)}` } },
  ],
  good: [{ exemplar: { updated: '15/01/2022', aliases: ['xe đưa đón'] } }],
  *content({ of, photos }) {
    for (const record of of('exemplar')) {
      const written = record.value.approval?.digest;
      const { facts } = record;
      if (!written || !facts) continue;
      const folder = folderOf(record.file);
      const digestOfPhoto = (file: string) => photos.get(`${folder}/${file}`)?.digest;
      if (written === seal(facts.textDigest, facts.photos, digestOfPhoto)) continue;
      yield {
        record,
        path: ['approval', 'digest'],
        actual: 'nội dung đã đổi sau khi duyệt (mã không khớp)',
        expected: 'nội dung đúng như bản đã duyệt',
        help: `Trình lãnh đạo duyệt lại rồi chạy npm run approve -- ${record.id}; nếu sửa nhầm thì lấy lại bản cũ.`,
      };
    }
  },
};
