import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSettings, root, siteAddress } from '../src/settings.ts';
import { CommandError, givenPath, run } from './command.ts';
import { refuseFolder } from './publish/refuse-unpublishable.ts';
import { environmentOf, refuseControls, systemdUnit, windowsTask } from './watch/service-file.ts';
import { watchContent } from './watch/watch-content.ts';

const usage = `Cách dùng:
  npm run watch -- <thư mục chứa các bản đưa lên>                    theo dõi, tự dựng và đưa lên
  npm run watch -- <thư mục ấy> --service <tệp .service hoặc .xml>   viết tệp để máy tự khởi động lệnh này`;

await run(async () => {
  const { folder, service, look, quiet } = readArguments();
  const settings = readSettings(process.env);
  refuseFolder(folder, settings);
  if (!service) {
    console.log(`Đang theo dõi ${settings.contentDir}; bấm Ctrl+C để dừng.`);
    return watchContent(folder, { look, quiet });
  }
  const start = {
    program: process.execPath,
    words: [...process.execArgv, 'scripts/watch.ts', folder],
    folder: root,
    env: environmentOf(settings, siteAddress(settings)),
  };
  refuseControls(start);
  if (service.endsWith('.service')) {
    writeFileSync(service, systemdUnit(start), { flag: 'wx' });
    console.log(
      `Đã viết ${service}. Chép vào /etc/systemd/system/, chạy: systemctl enable --now <tên tệp>.`,
    );
  } else {
    writeFileSync(service, `\uFEFF${windowsTask(start)}`, { encoding: 'utf16le', flag: 'wx' });
    console.log(
      `Đã viết ${service}. Mở cửa sổ lệnh bằng quyền quản trị, chạy: schtasks /create /tn "Trang thi dua" /xml "${service}"`,
    );
  }
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        service: { type: 'string' },
        // Seconds; tests and small sites may look more often.
        look: { type: 'string', default: '5' },
        quiet: { type: 'string', default: '5' },
      },
    });
    const [folder, ...more] = positionals;
    const [look, quiet] = [values.look, values.quiet].map((text) => Number(text) * 1_000);
    if (!folder || more.length > 0 || !look || !quiet) throw new Error();
    if (values.service && !/\.(?:service|xml)$/.test(values.service)) throw new Error();
    const service = values.service && givenPath(values.service);
    return { folder: givenPath(folder), service, look, quiet };
  } catch {
    throw new CommandError(usage, 2);
  }
}
