import type { Settings } from '../../src/settings.ts';
import { CommandError } from '../command.ts';

/** How the watch is started: the program, its arguments, and the working directory. */
export interface Start {
  program: string;
  words: readonly string[];
  folder: string;
  env: Readonly<Record<string, string>>;
}

/** The settings that a service needs, by name; other environment variables of the machine are left out. */
export function environmentOf(
  settings: Settings,
  siteUrl: string,
): Readonly<Record<string, string>> {
  const { contentDir, outDir, samples } = settings;
  return {
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    SITE_URL: siteUrl,
    ...(samples && { SAMPLES: '1' }),
  };
}

/**
 * No service file can contain a line break in an argument: the rest would become a line of its own.
 * @throws {CommandError}
 */
export function refuseControls({ program, words, folder, env }: Start): void {
  const odd = [program, ...words, folder, ...Object.values(env)].find((word) =>
    /\p{Cc}/u.test(word),
  );
  if (odd === undefined) return;
  throw new CommandError(
    `${JSON.stringify(odd)} có dấu xuống dòng hoặc ký tự điều khiển, nên không ghi được vào tệp dịch vụ. Hãy đổi tên thư mục ấy.`,
    2,
  );
}

/** A systemd unit that starts the watch at boot, and again when it ends. */
export function systemdUnit({ program, words, folder, env }: Start): string {
  const settings = Object.entries(env).map(
    ([name, value]) => `Environment=${quoted(`${name}=${value}`)}`,
  );
  return `[Unit]
Description=Theo dõi thư mục nội dung và đưa trang thi đua, khen thưởng lên
Wants=network-online.target
After=network-online.target

[Service]
WorkingDirectory=${folder.replaceAll('%', '%%')}
${settings.join('\n')}
ExecStart=${[program, ...words].map((word) => quoted(word).replaceAll('$', '$$$$')).join(' ')}
Restart=always
RestartSec=30

[Install]
WantedBy=multi-user.target
`;
}

/** An argument in systemd's syntax (systemd.syntax, "Quoting"); `$` is special only in command lines. */
function quoted(word: string): string {
  return `"${word.replace(/[\\"]/g, '\\$&').replaceAll('%', '%%')}"`;
}

/**
 * A Windows task that starts the watch at boot, without time limit, and again when it fails. A task
 * cannot contain environment variables: `cmd` sets them.
 */
export function windowsTask({ program, words, folder, env }: Start): string {
  const settings = Object.entries(env).map(([name, value]) => `set "${name}=${value}"`);
  const start = [program, ...words].map((word) => `"${word}"`).join(' ');
  const command = [...settings, start].join(' && ');
  return `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Theo dõi thư mục nội dung và đưa trang thi đua, khen thưởng lên</Description>
  </RegistrationInfo>
  <Triggers>
    <BootTrigger><Enabled>true</Enabled></BootTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author"><LogonType>S4U</LogonType></Principal>
  </Principals>
  <Settings>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <RestartOnFailure><Interval>PT1M</Interval><Count>255</Count></RestartOnFailure>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>cmd.exe</Command>
      <Arguments>${escaped(`/s /c "${command}"`)}</Arguments>
      <WorkingDirectory>${escaped(folder)}</WorkingDirectory>
    </Exec>
  </Actions>
</Task>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
