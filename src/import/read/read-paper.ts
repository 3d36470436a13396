import { decodeText } from './decode.ts';
import { readDelimited } from './delimited.ts';
import { type Block, readHtml, tablesOf } from './html.ts';
import { ImportRefusal } from './refusal.ts';
import type { ReadPaper } from './table.ts';
import { readWorkbook } from './workbook.ts';

/**
 * The tables of a document: `.xlsx`, `.docx`, `.csv`, `.tsv`, HTML. Detects the type from its content,
 * not its name.
 * @throws {ImportRefusal} if it cannot be read
 */
export async function readPaper(bytes: Uint8Array): Promise<ReadPaper> {
  const kind = kindOf(bytes);
  if (kind === 'xlsx') return readWorkbook(bytes);
  if (kind === 'docx') {
    const { blocks, remarks } = await documentOf(bytes);
    return { tables: tablesOf(blocks), isWorkbook: false, remarks };
  }
  return readText(decodeText(bytes));
}

/** The tables of a clipboard text: HTML from Excel and Word, or tabs. */
export function readText(text: string): ReadPaper {
  const tables = isHtml(text) ? tablesOf(readHtml(text)) : [readDelimited(text)];
  return { tables, isWorkbook: false, remarks: [] };
}

/**
 * Paragraphs and tables of a document or of pasted text, in order. @throws {ImportRefusal} if it cannot
 * be read
 */
export async function readBlocks(
  bytes: Uint8Array,
): Promise<{ blocks: Block[]; remarks: string[] }> {
  const kind = kindOf(bytes);
  if (kind === 'docx') return documentOf(bytes);
  if (kind === 'xlsx') {
    throw new ImportRefusal(
      'Đây là tệp Excel; kế hoạch, chỉ thị cần tệp Word (.docx) hoặc chữ dán.',
    );
  }
  const text = decodeText(bytes);
  if (isHtml(text)) return { blocks: readHtml(text), remarks: [] };
  const blocks = text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((paragraph) => ({ paragraph: paragraph.trim() }));
  return { blocks, remarks: [] };
}

/** Loaded on demand: its reader is the largest part of an import. */
async function documentOf(bytes: Uint8Array) {
  const { readDocument } = await import('./document.ts');
  return readDocument(bytes);
}

function kindOf(bytes: Uint8Array): 'xlsx' | 'docx' | 'text' {
  const [a, b, c, d] = bytes;
  if (bytes.length === 0) throw new ImportRefusal('Tệp trống.');
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) {
    throw new ImportRefusal(
      'Tệp kiểu cũ (.xls, .doc) hoặc có mật khẩu; hãy mở bằng Word, Excel, bỏ mật khẩu rồi lưu dạng .xlsx, .docx.',
    );
  }
  if (a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46) {
    throw new ImportRefusal(
      'Đây là tệp PDF; hãy xin bản Word, Excel của danh sách, hoặc bôi đen bảng rồi dán vào Excel.',
    );
  }
  if (a !== 0x50 || b !== 0x4b) return 'text';
  // The archive's directory contains the names of its parts, uncompressed.
  const directory = new TextDecoder('latin1').decode(bytes);
  if (directory.includes('xl/workbook.xml')) return 'xlsx';
  if (directory.includes('word/document.xml')) return 'docx';
  throw new ImportRefusal(
    'Tệp nén này không phải .xlsx hay .docx; hãy mở bằng Word, Excel rồi lưu lại.',
  );
}

function isHtml(text: string): boolean {
  return /^\s*(?:Version:[\s\S]{0,400}?)?(?:<!DOCTYPE html|<html|<meta|<!--StartFragment|<table|<p[\s>]|<div)/i.test(
    text.replace(/^\ufeff/, ''),
  );
}
