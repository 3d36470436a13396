/** Looking people up, and hiding them. */
export function FindView({ query }: { query: string }) {
  return <h1>Tra cứu {query}</h1>;
}
