// Starts Matomo for a visitor who has agreed to statistics; no other page holds this file.
// Only the path is told: no query, no fragment, and of a referring page its origin.
{
  /** @typedef {[string, ...(string | number | boolean)[]]} Command */
  const element = /** @type {HTMLScriptElement} */ (document.currentScript)
  const { url = '', siteId = '', cookies = 'false' } = element.dataset

  const count = () => {
    /** @type {Command[]} */
    const commands = [
      ['setTrackerUrl', `${url}matomo.php`],
      ['setSiteId', siteId],
      ['setCustomUrl', location.origin + location.pathname],
      ['setReferrerUrl', originOf(document.referrer)],
      // A title may repeat what was searched for.
      ['setDocumentTitle', location.pathname],
      ['disableBrowserFeatureDetection'],
      ...(cookies === 'true' ? cookieRules() : [/** @type {Command} */ (['disableCookies'])]),
      ['trackPageView'],
    ]
    Object.assign(globalThis, { _paq: commands })
    const script = document.createElement('script')
    script.src = `${url}matomo.js`
    script.async = true
    document.head.append(script)
  }

  /** @returns {Command[]} */
  const cookieRules = () => [
    ['setSecureCookie', location.protocol === 'https:'],
    ['setCookieSameSite', 'Lax'],
  ]

  /** @param {string} address */
  const originOf = (address) => (URL.canParse(address) ? new URL(address).origin : '')

  // A page that is made ready in case it is wanted has not been seen by anyone.
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', count, { once: true })
  else count()
}
