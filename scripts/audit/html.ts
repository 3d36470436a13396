import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CommandError } from '../command.ts';
import { buildRealSite, realSite } from '../test/build-real-site.ts';
import { buildTestSite, testSite } from '../test/build-test-site.ts';
import { installed } from '../test/installed-tool.ts';
import { pagesOf } from '../test/templates.ts';

const checker = {
  title: 'the Nu HTML checker',
  name: 'vnu-jar',
  version: '26.9.27',
  file: 'build/dist/vnu.jar',
};

/** Validates every page of the two test sites with the Nu HTML checker. */
export async function auditHtml(): Promise<void> {
  const java = findJava();
  if (!java) {
    console.log(
      'html: skipped. The Nu HTML checker needs a Java runtime (on Debian: apt-get install default-jre-headless).',
    );
    return;
  }
  const jar = installed(checker);
  const built = [await buildTestSite(), await buildRealSite()];
  if (built.some(({ failures }) => failures.length > 0)) {
    throw new CommandError('The sites to be validated do not build.');
  }
  const sites = [testSite, realSite];
  const options = ['--errors-only', '--skip-non-html', '--stdout', '--format', 'gnu'];
  const { status, stdout, stderr } = spawnSync(java, ['-jar', jar, ...options, ...sites], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status === null || (status !== 0 && !stdout)) {
    throw new CommandError(`The Nu HTML checker does not run: ${stderr.split('\n')[0]}`);
  }
  if (stdout) throw new CommandError(stdout.trimEnd());
  const pages = sites.flatMap(pagesOf).length;
  console.log(`The Nu HTML checker ${checker.version} finds no error on ${pages} pages.`);
}

/** The Java in `JAVA_HOME`, otherwise on the path. */
function findJava(): string | undefined {
  const home = process.env.JAVA_HOME;
  const own = home && join(home, 'bin', process.platform === 'win32' ? 'java.exe' : 'java');
  return [own, 'java'].find((program) => program && spawnSync(program, ['-version']).status === 0);
}
