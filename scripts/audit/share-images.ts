import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../../src/model/read/disk/files-on-disk.ts';
import type { Card } from '../../src/outputs/share-images/card.ts';
import { pictureFile } from '../../src/outputs/share-images/picture.ts';
import { root } from '../../src/settings.ts';

const exemplars = 1000;

/** Draws the share images of 1,000 exemplars, half of them with a photo, twice with one cache. */
export async function auditShareImages(): Promise<void> {
  const cache = mkdtempSync(join(tmpdir(), 'share-audit-'));
  const photos = mkdtempSync(join(tmpdir(), 'share-audit-photos-'));
  const folder = join(root, 'content/guong-dien-hinh');
  const samples = listFiles(folder).filter((file) => file.endsWith('.png'));
  for (let index = 0; index < exemplars; index += 2) {
    const bytes = readFileSync(join(folder, samples[index % samples.length] ?? ''));
    // All photos differ, so that none is decoded already.
    writeFileSync(join(photos, `${index}.png`), Buffer.concat([bytes, Buffer.from(`${index}`)]));
  }
  try {
    for (const turn of ['first build', 'second build']) {
      const before = readdirSync(cache).length;
      const start = performance.now();
      const used = process.cpuUsage();
      for (let index = 0; index < exemplars; index++) {
        const photo = index % 2 === 0 ? join(photos, `${index}.png`) : undefined;
        await pictureFile({ card: cardOf(index, !!photo), shape: 'wide', photo }, cache);
      }
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const { user, system } = process.cpuUsage(used);
      const worked = ((user + system) / 1e6).toFixed(1);
      const drawn = readdirSync(cache).length - before;
      console.log(
        `Share images, ${turn}: ${exemplars} asked for, ${drawn} drawn, ${seconds} s (${worked} s of processor)`,
      );
    }
  } finally {
    for (const each of [cache, photos]) rmSync(each, { recursive: true, force: true });
  }
}

function cardOf(index: number, photo: boolean): Card {
  return {
    brand: 'Thi đua – Khen thưởng',
    tagline: 'Tư liệu phong trào thi đua – Sở GTVT tỉnh Hà Nam',
    eyebrow: 'Gương người tốt, việc tốt',
    title: `Bài số ${index}: ${'giữ luồng xanh thông suốt '.repeat(1 + (index % 4))}`,
    lead: 'Mười hai người thay ca suốt nhiều ngày đêm ở cửa ngõ phía bắc.',
    text: 'Tổ kiểm soát minh họa, Đội minh họa số 1',
    award: 'Bằng khen của Chủ tịch UBND tỉnh',
    plate: !photo,
    photo,
    sample: true,
  };
}
