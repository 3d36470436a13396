/** A whole page. */
export const page = (title, body, found = false) => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${title}</title>
  </head>
  <body>
    <main${found ? ' data-pagefind-body' : ''}>
      <h1>${title}</h1>
      ${body}
    </main>
  </body>
</html>
`;
