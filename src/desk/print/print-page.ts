/** Style of printed pages: A4 by Decree 30/2020. */
const style = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm; }
body { font: 13pt/1.4 "Times New Roman", Tinos, serif; color: #000; background: #fff; margin: 0; }
h1 { font-size: 14pt; text-align: center; margin: 1.2em 0 .2em; }
h2 { font-size: 13pt; margin: 1em 0 .3em; }
p { margin: .35em 0; text-align: justify; }
table { border-collapse: collapse; width: 100%; }
td { padding: .2em .4em; vertical-align: top; border: 1px solid #000; }
.head, .sign { display: grid; grid-template-columns: 1fr 1fr; text-align: center; gap: 1em; }
.head b { display: block; }
.sign { margin-top: 2em; break-inside: avoid; }
.sign span { display: block; font-style: italic; }
.line { border-bottom: 1px dotted #000; display: inline-block; min-width: 12em; }
blockquote { margin: .4em 0 .4em 1em; }
`;

/**
 * A piece of a printed page: a text, or an element: its tag with classes (`div.head`), then its
 * children.
 */
export type Piece = string | ElementPiece;
export interface ElementPiece extends ReadonlyArray<Piece> {}

/** Prints a separate page, in an invisible frame. */
export function printPage(body: readonly Piece[]): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.className = 'print-frame';
  document.body.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(style);
  view.document.adoptedStyleSheets = [sheet];
  view.document.documentElement.lang = 'vi';
  view.document.body.append(...body.map((piece) => built(piece, view.document)));
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  view.print();
}

function built(piece: Piece, document: Document): Node {
  if (typeof piece === 'string') return document.createTextNode(piece);
  const [tag, ...inner] = piece;
  const [name = 'div', ...classes] = String(tag).split('.');
  const element = document.createElement(name);
  element.className = classes.join(' ');
  element.append(...inner.map((each) => built(each, document)));
  return element;
}
