// Less than a site would have: Markdown is not run through a template language first.
export default function configure(eleventy) {
  eleventy.addCollection('newest', (all) => all.getFilteredByTag('reports').reverse())
  eleventy.addFilter('day', (date) => date.toISOString().slice(0, 10))
  return { markdownTemplateEngine: false, htmlTemplateEngine: 'njk' }
}
