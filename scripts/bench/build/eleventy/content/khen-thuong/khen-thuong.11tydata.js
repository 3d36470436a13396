export default {
  layout: 'decision.11ty.js',
  tags: ['decision'],
  eleventyComputed: {
    permalink: ({ page }) => `${page.filePathStem.replace('/content', '')}/index.html`,
  },
};
