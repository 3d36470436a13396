import type { Element, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * Prepares tables for display as cards on a phone: each cell gets the head of its column (`data-head`).
 */
export function cardTables(tree: Root): void {
  visit(tree, { tagName: 'table' }, (table: Element) => {
    table.properties.className = ['cards'];
    const heads: string[] = [];
    visit(table, { tagName: 'tr' }, (row: Element) => {
      const cells = row.children.filter((each) => each.type === 'element');
      for (const [column, cell] of cells.entries())
        if (cell.tagName === 'th') heads[column] = textOf(cell);
        else if (heads[column]) cell.properties.dataHead = heads[column];
    });
  });
}
