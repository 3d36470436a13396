import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { entryAt, isFile } from '../src/disk/entry.ts';
import { requireFolder } from '../src/disk/real-path.ts';
import { writeWhole } from '../src/disk/write-whole.ts';
import { portOf, readSettings } from '../src/settings.ts';
import { refuseOut } from './build/refuse-out-dir.ts';
import { readArguments } from './command/arguments.ts';
import { CommandError, givenPath, run, takePort } from './command.ts';
import { buildDesk } from './desk/build-desk.ts';
import { isDesk } from './desk/seal.ts';
import { listen } from './serve/listen.ts';

const usage = `Cách dùng:
  npm run desk -- [--port 4400]             mở bàn làm việc trên máy này, ở 127.0.0.1
  npm run desk -- --out ban-lam-viec.html   ghi bàn làm việc thành một tệp`;

await run(async () => {
  takePort();
  const { out } = readArguments(usage, { out: { type: 'string' } }).values;
  if (out) refusePlace(givenPath(out));
  const desk = await buildDesk();
  const size = `${Math.round(gzipSync(desk).length / 1000)} kB nén gzip`;
  if (out) {
    const path = givenPath(out);
    writeWhole(path, desk, () => refuseOther(path));
    console.log(`Đã ghi ${out} (${size}). Bấm đúp để mở bằng Chrome hoặc Edge.`);
    return;
  }
  const port = portOf(process.env);
  await serveDesk(desk, port);
  console.log(`Bàn làm việc (${size}): http://127.0.0.1:${port}/ (Ctrl+C để dừng)`);
});

function refusePlace(path: string): void {
  refuseOut(path, readSettings(process.env), { name: '--out' });
  refuseOther(path);
  requireFolder('--out', dirname(path), 'Hãy tạo thư mục ấy trước.');
}

/** Replaces an earlier desk, but never a foreign file or a manually changed one. */
function refuseOther(path: string): void {
  if (!entryAt(path) || (isFile(path) && isDesk(readFileSync(path, 'utf8')))) return;
  throw new CommandError(
    `Đã có "${path}", không phải bàn làm việc do lệnh này ghi, hoặc đã bị sửa; lệnh không ghi đè. Hãy đổi tên tệp ấy hoặc chọn tên khác.`,
    2,
  );
}

function serveDesk(desk: string, port: number) {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  const server = createServer(({ url }, response) => {
    if (url !== '/') response.writeHead(404).end();
    else response.writeHead(200, headers).end(desk);
  });
  return listen(server, port);
}
