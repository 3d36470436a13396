/** The site's own style sheet as text; the build puts it in. */
declare module 'site-style' {
  const style: string;
  export default style;
}
