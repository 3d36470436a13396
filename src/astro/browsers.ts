/** The oldest browsers fully supported by the site and the desk; older ones get readable HTML. */
export const oldestBrowsers = ['chrome109', 'firefox115', 'safari15.6'];
