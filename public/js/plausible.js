// Tells Plausible of a page view for a visitor who has agreed to statistics; no other page holds
// this file. Only the path is told: no query, no fragment, and of a referring page its origin.
{
  const element = /** @type {HTMLScriptElement} */ (document.currentScript)
  const { url = '', domain = '' } = element.dataset

  const count = () => {
    const view = {
      name: 'pageview',
      url: location.origin + location.pathname,
      domain,
      referrer: originOf(document.referrer),
    }
    // As text, without credentials: such a request needs no question beforehand (Fetch, CORS).
    /** @type {RequestInit} */
    const options = { method: 'POST', mode: 'no-cors', credentials: 'omit', keepalive: true }
    void fetch(`${url}api/event`, { ...options, body: JSON.stringify(view) })
  }

  /** @param {string} address */
  const originOf = (address) => (URL.canParse(address) ? new URL(address).origin : '')

  // A page that is made ready in case it is wanted has not been seen by anyone.
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', count, { once: true })
  else count()
}
