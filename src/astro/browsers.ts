/** The oldest browsers in which the site and the desk look and work right; older ones get readable HTML. */
export const oldestBrowsers = ['chrome109', 'firefox115', 'safari15.6'];
