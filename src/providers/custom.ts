import { slugOf } from '../base/slug.ts'
import { customOptions, type CustomOptions } from './custom-options.ts'
import { defineProvider } from './define-provider.ts'
import type { EmbedReference, ServiceDeclaration, StartUp } from './provider.ts'

/**
 * A service that nobody foresaw, declared wholly in site.yaml: a script that runs on every page of
 * those who agree, or frames that editors put into texts, or both. It is gated, listed and wiped
 * like any other.
 */
export const custom = defineProvider({
  id: 'custom',
  category: 'thirdParty',
  options: customOptions().refine(({ script, frame }) => script ?? frame, {
    path: ['script'],
    error: 'Skriv script eller frame: adressen som tjänsten hämtas från.',
  }),
  serviceOf: (options) => {
    const { name, recipient, country, privacyLink, use, purpose, stored } = options
    const id = `custom-${slugOf(name)}`
    return {
      id,
      name,
      category: options.category,
      recipient,
      countryCode: country,
      purposes: [use],
      purpose,
      privacyLink,
      sources: sourcesOf(options),
      stored,
      ...startUpOf(options),
      ...embedOf(id, options),
    }
  },
})

function sourcesOf({
  script,
  frame,
  connect,
  images,
}: CustomOptions): ServiceDeclaration['sources'] {
  return {
    ...(script === undefined ? {} : { 'script-src': [script] }),
    ...(frame === undefined ? {} : { 'frame-src': [frame] }),
    ...(connect.length === 0 ? {} : { 'connect-src': connect }),
    ...(images.length === 0 ? {} : { 'img-src': images }),
  }
}

function startUpOf({ script }: CustomOptions): { startUp?: StartUp } {
  return script === undefined ? {} : { startUp: { script: 'service.js', data: { script } } }
}

function embedOf(service: string, { frame, width, height }: CustomOptions) {
  if (frame === undefined) return {}
  return {
    embedAt: ({ href, hash }: URL): EmbedReference | undefined => {
      const link = hash === '' ? href : href.slice(0, -hash.length)
      if (!link.startsWith(frame) || !/^[\w:/.~?=&%+,-]+$/.test(link)) return undefined
      return { service, id: link.slice(frame.length), link, width, height, frame: link }
    },
  }
}
