// Starts a service that site.yaml declares by its script, for a visitor who has agreed to its
// category; no other page holds this file.
{
  const element = /** @type {HTMLScriptElement} */ (document.currentScript)

  const start = () => {
    const script = document.createElement('script')
    script.src = element.dataset['script'] ?? ''
    script.async = true
    document.head.append(script)
  }

  // A page that is made ready in case it is wanted has not been seen by anyone.
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', start, { once: true })
  else start()
}
