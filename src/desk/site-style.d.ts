/** The site's own style sheet as text, inserted by the build. */
declare module 'site-style' {
  const style: string;
  export default style;
}
