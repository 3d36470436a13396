import { writeNew } from '../src/disk/write-new.ts';
import { readSettings } from '../src/settings.ts';
import { refuseOut } from './build/refuse-out-dir.ts';
import { readArguments } from './command/arguments.ts';
import { CommandError, givenPath, run } from './command.ts';
import type { Host } from './hosting/host.ts';
import { type Way, ways } from './hosting/ways.ts';

const usage = `Cách dùng: npm run hosting -- ${Object.keys(ways).join('|')} [--out <thư mục mới>]
  --releases <thư mục>   nơi trên máy chủ chứa các bản đưa lên, mặc định /srv/thi-dua
  --program <chủ/tên>    kho của chương trình này, cho github, gitlab, netlify, cloudflare
  --version <nhãn>       bản của chương trình dùng để dựng, mặc định main
Địa chỉ của trang lấy từ SITE_URL. Xem docs/trien-khai.md.`;

await run(async () => {
  const { way, host, folder } = given();
  const files = new Map(Object.entries(way.files(host, folder)));
  if (files.size > 0) {
    refuseOut(folder, host.settings, { isForContent: way.takesProgram });
    writeNew(folder, files);
    console.log(`Đã viết vào ${folder}: ${[...files.keys()].join(', ')}.`);
  }
  console.log(way.next(host));
});

function given(): { way: Way; host: Host; folder: string } {
  const { positionals, values } = readArguments(
    usage,
    {
      out: { type: 'string' },
      releases: { type: 'string', default: '/srv/thi-dua' },
      program: { type: 'string' },
      version: { type: 'string', default: 'main' },
    },
    [1, 1],
  );
  const [name = ''] = positionals;
  const way = Object.hasOwn(ways, name) ? ways[name] : undefined;
  if (!way) throw new CommandError(usage, 2);
  const { program = '', releases, version, out } = values;
  if (way.takesProgram && !/^[\w.-]+(?:\/[\w.-]+)+$/.test(program)) {
    throw new CommandError(
      `Ghi kho chứa chương trình này bằng --program, ví dụ --program co-quan/trang-thi-dua.`,
      2,
    );
  }
  if (!/^(?:\/|[A-Za-z]:[\\/])[^\n"'$;{}]*$/.test(releases)) {
    throw new CommandError(
      `--releases là "${releases}"; viết đường dẫn đầy đủ của thư mục trên máy chủ, ví dụ /srv/thi-dua.`,
      2,
    );
  }
  const host = { settings: readSettings(process.env), releases, program, version };
  return { way, host, folder: givenPath(out ?? `may-chu-${name}`) };
}
