import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { entryAt } from '../../src/disk/entry.ts';
import { collections } from '../../src/model/collections.ts';
import { type Publication, publicationOf, type RecordRef } from '../../src/model/publication.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { contentOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { plainEntriesIn } from '../../src/model/read/read.ts';
import { differenceInWords } from '../../src/model/withholding/hidden-in-copies.ts';
import { type Reopened, reopenedRecords } from '../../src/model/withholding/remembered-people.ts';
import { isRemoved, type Withheld } from '../../src/model/withholding/withheld.ts';
import { endBeside } from '../../src/outputs/drawing/beside.ts';
import { indexCount } from '../../src/page-search/index-count.ts';
import { indexedPage, indexSite } from '../../src/page-search/index-site.ts';
import { cacheOf, root, type Settings } from '../../src/settings.ts';
import { exact } from '../../src/text/fold.ts';
import { keptResults, versionOfCode } from '../cache-file.ts';
import { CommandError } from '../command.ts';
import { changedBetween, folderState } from '../folder-state.ts';
import { hasLastGood, keepLastGood, lastGoodRecords, lostMemory } from '../last-good.ts';
import { placeRefusalOf, refusalOf, wordsOf } from '../refusals.ts';
import { openVerifyCache, type VerifyCache } from '../verify/cache.ts';
import { documentsOf } from '../verify/finished-site.ts';
import {
  type HashedListing,
  hashedListing,
  hashOfFile,
  rememberHashes,
  withFiles,
  writeSums,
} from '../verify/sums.ts';
import { SiteViolation, verifyAhead, verifySite } from '../verify/verify-site.ts';
import { writeRecord } from './build-record.ts';
import { downloadsAtFault, downloadsNaming, downloadsNotOffered } from './check-downloads.ts';
import { checkFirst } from './check-first.ts';
import { checkScans, scansLeftOut } from './check-scans.ts';
import { keepAddresses } from './keep-addresses.ts';
import { keepClauseIds } from './keep-clause-ids.ts';
import { keptIndexes } from './kept-indexes.ts';
import { keptSiteFolder, makeLike } from './kept-site.ts';
import { buildLock, withLock } from './lock.ts';
import { resizeFromStart } from './photos-from-start.ts';
import { writePolicies } from './policy-in-pages.ts';
import { pruneCache } from './prune-cache.ts';
import { publicFilesNaming } from './public-files-naming.ts';
import { recordsAtFault } from './records-at-fault.ts';
import { refuseLocalAddress } from './refuse-local-address.ts';
import { refuseOutDir, refuseOutPlace } from './refuse-out-dir.ts';
import { refusePublicFiles } from './refuse-public-files.ts';
import { type Memory, rememberAddresses } from './remember-addresses.ts';
import {
  areSealed,
  type Places,
  type Rendering,
  recoverCaches,
  renderSite,
  sealCaches,
} from './render-site.ts';
import { makeRenderingFolder, type RenderingFolder } from './rendering-folder.ts';
import { ReplacedFiles, refuseReplaced } from './replaced-files.ts';
import { step } from './step.ts';
import { places, putReceiptAside, recoverSite, swapSite } from './swap-site.ts';
import { withCache } from './whole-cache.ts';
import { writeHeaders } from './write-headers.ts';
import { writeSbom } from './write-sbom.ts';
import { workerCode, workerName, writeWorker } from './write-worker.ts';

export interface Built {
  pages: number;
  /** How many records marked as samples stay out. */
  samplesLeftOut: number;
  /** Records that stay out because they are at fault. */
  leftOut: RecordRef[];
  /** Files at fault, or gone, for which their last good state stands. */
  replaced: string[];
  /** Those who stay withheld by the memory of earlier builds alone; whether their file is left without them. */
  remembered: { file: string; name: string; isRemoved: boolean }[];
  /** Published addresses whose records are gone from the content. */
  lost: string[];
  memory: Memory;
  /** What others have put into the old site meanwhile or in the way of the new one, and what could not be removed. */
  remains: string[];
}

export interface BuildOptions extends Rendering {
  /** Whether records at fault are left out instead of stopping the build. */
  withoutFaulty?: boolean;
  /** Whether each page carries its policy, for a host that sends no headers. */
  policyInPages?: boolean;
}

/**
 * Builds the whole site as one transaction: whatever stops it, the output folder holds the complete
 * earlier site or the complete new one.
 * @throws {CommandError} in words for a clerk.
 */
export async function buildSite(
  settings: Settings,
  { withoutFaulty = false, policyInPages = false, ...rendered }: BuildOptions = {},
): Promise<Built> {
  // Tools write some files later, where nobody waits for them: a failure there is one of the build.
  let astray: unknown;
  const code = versionOfCode(['src', 'scripts']);
  const kept = keptResults(join(cacheOf(settings), 'build.bin'), code);
  // Each day all is read again, whatever its times say.
  const keepHashes = rememberHashes(join(cacheOf(settings), 'hashes.bin'), code + settings.today);
  const remember = (error: unknown) => {
    astray ??= error;
  };
  process.on('unhandledRejection', remember);
  return withLock(buildLock, async () => {
    refuseOutPlace(settings);
    refusePublicFiles(join(root, 'public'));
    if (withoutFaulty) putReceiptAside(settings.outDir);
    await recoverSite(settings.outDir);
    const rendering = await run('Chuẩn bị chỗ dựng', makeRenderingFolder);
    try {
      return await withCache(settings, rendering, () => build(rendering));
    } finally {
      await endBeside();
      rendering.remove();
    }
  }).finally(() => process.off('unhandledRejection', remember));

  async function build({ site: made, clear }: RenderingFolder): Promise<Built> {
    const site = keptSiteFolder(settings);
    const started = Date.now();
    const before = folderState(settings.contentDir);
    const read = readContentSet(contentOnDisk(settings.contentDir), (bytes, file, noun) =>
      kept.of(['records', noun, file, bytes], () => plainEntriesIn(bytes, file, noun)),
    );
    let areWhole = await run('Chuẩn bị ảnh', () => {
      if (areSealed(settings)) return false;
      // No earlier rendering has left pictures.
      recoverCaches(settings);
      resizeFromStart(read, settings);
      return true;
    });
    const { content, leftOut, replaced, downloads } = await run('Kiểm tra nội dung', () =>
      checkFirst(read, settings, withoutFaulty),
    );
    await run('Xem lại trang cũ', () => refuseOutDir(settings, withoutFaulty));
    const scansAtFault = await run('Soát bản quét', () => checkScans(content, withoutFaulty, kept));
    leftOut.push(...scansAtFault.filter((each) => !leftOut.some((one) => isSame(one, each))));
    const lost = lostMemory(settings);
    if (lost) console.warn(lost);
    const lastGood = lastGoodRecords(settings, content);
    let decided = publish();
    refuseLocalAddress(decided, settings);
    tellNaming(decided);
    tellCopies(decided);
    tellReopened(reopenedRecords(lastGood, decided.content, decided));
    judgeUnreadable(decided, hasLastGood(settings));
    const downloadsLeftOut = await run('Soát tệp tải về', async () => [
      ...downloads,
      ...downloadsNotOffered(read),
      ...(await downloadsAtFault(content, withoutFaulty, kept)),
      ...(await downloadsNaming(decided, kept)),
    ]);
    const publicOut = await run('Soát thư mục public', () =>
      publicFilesNaming(join(root, 'public'), decided, kept),
    );
    const scans = await run('Tìm tên không công bố trong bản quét', () =>
      scansLeftOut(decided, kept),
    );
    for (;;) {
      const publication = decided.leavingOut({ scans, downloads: downloadsLeftOut });
      try {
        clear();
        if (!areWhole) recoverCaches(settings);
        areWhole = false;
        const { pages, lost, listing } = await make({ site, made }, publication, publicOut);
        const changed = changedBetween(before, folderState(settings.contentDir));
        refuseReplaced(changed, content, { leftOut, downloads: downloadsLeftOut });
        if (pruneCache(settings, site, started)) sealCaches(settings);
        // Before the site can be published, so that no stop in between lets an address or a withheld person be forgotten.
        const memory = rememberAddresses(site, settings, listing.files);
        const forgetEarlier = keepLastGood(content, settings, leftOut, publication.remembered);
        const remains = await run('Thay trang cũ', async () => {
          refuseOutDir(settings, withoutFaulty);
          const remains = await swapSite(site, settings.outDir);
          await makeLike(site, places(settings.outDir).site);
          return remains;
        });
        keepHashes();
        forgetEarlier();
        keepClauseIds(content, settings);
        const { samplesLeftOut, withholding } = publication;
        return {
          pages,
          samplesLeftOut,
          leftOut,
          replaced,
          remembered: rememberedIn(withholding.withheld),
          lost,
          memory,
          remains,
        };
      } catch (error) {
        const faulty = withoutFaulty ? recordsAtFault(error, settings) : [];
        const more = faulty.filter((each) => !leftOut.some((one) => isSame(one, each)));
        const isReplaced = error instanceof ReplacedFiles;
        const files = withoutFaulty && isReplaced ? error.downloads : [];
        if (more.length + files.length === 0) {
          if (isReplaced) error.message += `\n${unchanged(settings)}`;
          throw error;
        }
        console.warn((error as Error).message);
        leftOut.push(...more);
        downloadsLeftOut.push(...files);
        decided = publish();
      }
    }

    function publish(): Publication {
      return publicationOf(content, { ...settings, leftOut, lastGood });
    }
  }

  /** Makes the whole site out of the kept one and verifies it. */
  async function make(
    { site, made }: Places,
    publication: Publication,
    publicOut: readonly string[],
  ): Promise<Pick<Built, 'pages' | 'lost'> & { listing: HashedListing }> {
    const seen = openVerifyCache(settings);
    let indexing = Promise.resolve();
    let reading = Promise.resolve();
    const beginIndex = (standing: Promise<string[]>) => {
      const whenRead = () => {
        kept.save();
        // While Pagefind works and threads make pictures. What fails here fails again when the site is verified.
        if (!policyInPages) reading = verifyAhead(site, publication, seen).catch(() => {});
      };
      const indexes = indexCount(
        publication.of('exemplar').length,
        publication.of('decision').length,
      );
      indexing = standing.then((pages) => indexPages(site, pages, indexes, seen, whenRead));
    };
    try {
      const way = policyInPages ? 'policy' : '';
      const { worker, pages, keepPages } = await run('Dựng trang', async () => ({
        worker: await workerCode(settings, kept),
        ...(await renderSite({ site, made }, publication, settings, way, beginIndex, rendered)),
      }));
      for (const file of publicOut) rmSync(join(site, file), { force: true });
      const lost = await run('Giữ các địa chỉ đã công bố', () =>
        keepAddresses(site, publication.content, settings, publication),
      );
      await run('Lập chỉ mục tìm kiếm', () => indexing);
      const listing = await run('Ghi cấu hình máy chủ, mã kiểm tra tệp', async () => {
        if (policyInPages) writePolicies(site, settings);
        writeRecord(site, settings);
        writeSbom(site);
        const listing = hashedListing(site);
        writeWorker(site, listing.hashes, settings, worker);
        const headers = writeHeaders(site, settings);
        return writeSums(site, withFiles(site, listing, [workerName, ...headers]));
      });
      await run('Soát trang dựng xong', async () => {
        await reading;
        await verifySite(site, settings, publication, seen, listing);
        seen.save();
      });
      keepPages();
      return { pages, lost, listing };
    } finally {
      // Whoever clears the folder after a fault may not find it being written into.
      await Promise.allSettled([indexing]);
      await reading;
    }
  }

  /** Pagefind, a process of its own, works on pages while what is no page is made. */
  async function indexPages(
    site: string,
    pages: string[],
    indexes: number,
    seen: VerifyCache,
    whenRead: () => void,
  ): Promise<void> {
    const { stands, keep } = keptIndexes(site, settings, code);
    const built = await indexSite(site, {
      pages,
      read(file, address) {
        const hash = hashOfFile(join(site, file));
        return kept.of(['index', address, hash], () =>
          indexedPage(documentsOf(site, file, hash, seen)),
        );
      },
      indexes,
      stands,
      whenRead,
    });
    keep(built);
  }

  async function run<T>(title: string, work: () => T | Promise<T>): Promise<T> {
    try {
      return await step(title, async () => {
        const result = await work();
        if (astray) throw astray;
        return result;
      });
    } catch (error) {
      if (error instanceof SiteViolation) error.message += `\n${unchanged(settings)}`;
      if (error instanceof CommandError) throw error;
      astray = undefined;
      throw new CommandError(
        `Không xong ở bước “${title}”: ${reasonOf(error, settings)}\n${unchanged(settings)}`,
        1,
        error,
      );
    }
  }
}

/** Those whom no record withholds any more. */
function rememberedIn(withheld: readonly Withheld[]): Built['remembered'] {
  const keyOf = ({ noun, record, name }: Withheld) => [noun, record, exact(name)].join('\n');
  const said = new Set(withheld.filter((each) => !each.rememberedFile).map(keyOf));
  const remembered = new Map(withheld.map((each) => [keyOf(each), each]));
  return [...remembered].flatMap(([key, each]) =>
    each.rememberedFile && !said.has(key)
      ? [{ file: each.rememberedFile, name: each.name, isRemoved: isRemoved(each) }]
      : [],
  );
}

/** What has no page because its id names somebody withheld. */
function tellNaming({ naming }: Publication): void {
  if (naming.length === 0) return;
  const ids = naming.map(({ noun, id }) => `${collections[noun].label} ${id}`);
  console.warn(
    `Không đăng trang riêng của ${ids.join(', ')}: mã nêu tên trường hợp không công bố. Đổi mã thì đăng lại được.`,
  );
}

/** Whom a second file of a record hides, or of what may be one. */
function tellCopies({ hiddenInCopies }: Publication): void {
  for (const { actual, expected, help } of hiddenInCopies.map(differenceInWords))
    console.warn(`Cảnh báo: ${actual}; cần ${expected}. ${help}`);
}

/** Who is shown that the last build withheld: an older file put back looks the same as a person's decision. */
function tellReopened(reopened: readonly Reopened[]): void {
  for (const { file, names } of reopened) {
    console.warn(
      `Cảnh báo: ${file} lại nêu ${names.join(', ') || 'cả bài'}, mà lần dựng trước còn ẩn. Nếu tệp ấy là bản cũ vừa được chép lại thì ghi lại chỗ ẩn (publish: an ở dòng, withdrawn ở bài) rồi dựng lại; nếu nay chủ ý công bố thì không phải làm gì.`,
    );
  }
}

/**
 * Nothing is shown beside a decision or an exemplar of which nobody can say whom it withholds. Where an earlier build is
 * remembered, none was there then: it has never withheld anybody, and stays out as if it were not there.
 */
function judgeUnreadable({ unreadable }: Publication, isRemembered: boolean): void {
  if (unreadable.length === 0) return;
  const says = `Không đọc được chữ nào trong ${unreadable.join(', ')}`;
  if (isRemembered) {
    console.warn(
      `Cảnh báo: ${says}; lần dựng trước không có, nên để ngoài trang. Nếu ở đó có ẩn ai thì tên họ ở nội dung khác vẫn hiện: hãy thay bằng tệp thật đọc được, hoặc chuyển ra khỏi thư mục nội dung.`,
    );
    return;
  }
  throw new CommandError(
    `${says}, nên không biết tệp ấy ẩn những ai, và tên họ có thể còn ở nội dung khác. Hãy lấy lại bản cũ, hoặc chuyển ra khỏi thư mục nội dung nếu chắc chắn ở đó không ẩn ai.`,
  );
}

/** What failed, in words for a clerk where content or the system is behind it. */
function reasonOf(error: unknown, settings: Settings): string {
  const refusal = refusalOf(error);
  if (refusal) return refusal;
  const message = wordsOf(error);
  const [record] = recordsAtFault(error, settings);
  if (!record) return placeRefusalOf(error) ?? message;
  return `không dựng được trang của ${collections[record.noun].label} ${record.id} (${message}). Xem lại tệp của nội dung này; cần đăng ngay việc khác thì npm run build -- --without-faulty để riêng nội dung này lại.`;
}

const isSame = (a: RecordRef, b: RecordRef) => a.noun === b.noun && a.id === b.id;

/** What a build that fails may say of the earlier site. */
function unchanged({ outDir }: Settings): string {
  return entryAt(outDir) ? `Trang ở ${outDir} không bị thay đổi.` : `Chưa ghi gì vào ${outDir}.`;
}
