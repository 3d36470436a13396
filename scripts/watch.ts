import { basename, dirname } from 'node:path';
import { realPath, requireFolder } from '../src/disk/real-path.ts';
import { writeNew } from '../src/disk/write-new.ts';
import { root, type Settings, siteAddress } from '../src/settings.ts';
import { refuseOut, refuseOutDir } from './build/refuse-out-dir.ts';
import { readArguments } from './command/arguments.ts';
import { warnOfOtherDay } from './command/warn-of-day.ts';
import { CommandError, givenPath, run, settingsWithContent } from './command.ts';
import { refuseFolder, refuseLocal } from './publish/refuse-unpublishable.ts';
import { refuseReleases } from './publish/release.ts';
import { environmentOf, refuseControls, systemdUnit, windowsTask } from './watch/service-file.ts';
import { watchContent } from './watch/watch-content.ts';

const usage = `Cách dùng:
  npm run watch -- <thư mục chứa các bản đưa lên>                    theo dõi, tự dựng và đưa lên
  --longest <phút>   dừng lần dựng, lần đưa lên nào chạy lâu hơn; không ghi thì 60
  npm run watch -- <thư mục ấy> --service <tệp .service hoặc .xml>   viết tệp để máy tự khởi động lệnh này`;

await run(async () => {
  const { folder, service, longest, ...pace } = given();
  const settings = settingsWithContent();
  refuseUnready(folder, settings);
  if (!service) {
    warnOfOtherDay(settings);
    console.log(`Đang theo dõi ${settings.contentDir}; bấm Ctrl+C để dừng.`);
    return watchContent(folder, { ...pace, longest: longest * 60_000 });
  }
  const start = {
    program: process.execPath,
    words: [...process.execArgv, 'scripts/watch.ts', folder, '--longest', String(longest)],
    folder: root,
    env: environmentOf(settings, siteAddress(settings)),
  };
  refuseControls(start);
  refuseOut(dirname(service), settings, { name: 'Thư mục của tệp ấy' });
  requireFolder('Thư mục của tệp ấy', dirname(service), 'Hãy xem lại đường dẫn.');
  const write = (content: string | Uint8Array) =>
    writeNew(dirname(service), new Map([[basename(service), content]]));
  if (service.endsWith('.service')) {
    write(systemdUnit(start));
    console.log(
      `Đã viết ${service}. Chép vào /etc/systemd/system/, chạy: systemctl enable --now <tên tệp>.`,
    );
  } else {
    write(Buffer.from(`\uFEFF${windowsTask(start)}`, 'utf16le'));
    console.log(
      `Đã viết ${service}. Mở cửa sổ lệnh bằng quyền quản trị, chạy: schtasks /create /tn "Trang thi dua" /xml "${service}"`,
    );
  }
});

/** Refuses, before watching, what every build or publication would refuse. */
function refuseUnready(folder: string, settings: Settings): void {
  refuseLocal(settings);
  refuseFolder(folder, settings);
  refuseReleases(realPath(folder), settings);
  refuseOutDir(settings);
}

function given() {
  const { values, positionals } = readArguments(
    usage,
    {
      service: { type: 'string' },
      // Seconds; tests and small sites may use shorter intervals.
      look: { type: 'string', default: '5' },
      quiet: { type: 'string', default: '5' },
      // Minutes.
      longest: { type: 'string', default: '60' },
    },
    [1, 1],
  );
  const [folder = ''] = positionals;
  if (values.service && !/\.(?:service|xml)$/.test(values.service))
    throw new CommandError(usage, 2);
  const service = values.service && givenPath(values.service);
  const [look, quiet] = [milliseconds('look', values.look), milliseconds('quiet', values.quiet)];
  const longest = /^\d{1,4}(?:\.\d+)?$/.test(values.longest) ? Number(values.longest) : 0;
  if (longest < 0.01) {
    throw new CommandError(
      `--longest là "${values.longest}"; viết số phút, nhiều nhất 9999, ví dụ --longest=60.`,
      2,
    );
  }
  return { folder: givenPath(folder), service, look, quiet, longest };
}

/** An interval of zero would use a whole processor, and timers treat values out of range as zero. */
function milliseconds(name: string, text: string): number {
  const seconds = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (seconds >= 0.1 && seconds <= 3_600) return seconds * 1_000;
  throw new CommandError(
    `--${name} là "${text}"; viết số giây từ 0.1 đến 3600, ví dụ --${name}=5.`,
    2,
  );
}
