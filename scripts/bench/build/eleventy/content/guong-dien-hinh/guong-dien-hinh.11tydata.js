export default {
  layout: 'exemplar.11ty.js',
  tags: ['exemplar'],
  eleventyComputed: {
    permalink: ({ page }) => `${page.filePathStem.replace('/content', '')}.html`,
  },
};
