import { variantAllows } from '../consent/variant.ts'
import { bodyOf } from '../content/body.ts'
import type { Entry } from '../content/entry.ts'
import { languageNames, isLocale } from '../i18n/locale.ts'
import type { BodyPart, Embed, SelfHostedVideo } from '../markdown/body.ts'
import { choicePaths, pathOf } from '../paths.ts'
import type { PartModel } from './report.ts'
import type { Scope } from './scope.ts'

/** The text of an entry, with what the visitor's consent makes of its embeds. */
export function partsOf(scope: Scope, entry: Entry, path: string): readonly PartModel[] {
  return bodyOf(scope.site, entry).parts.map((part) => partOf(scope, part, path))
}

function partOf(scope: Scope, part: BodyPart, path: string): PartModel {
  switch (part.kind) {
    case 'prose':
      return part
    case 'video':
      return videoOf(part.video)
    case 'embed':
      return embedOf(scope, part.embed, path)
  }
}

function embedOf(scope: Scope, embed: Embed, path: string): PartModel {
  const { site, locale, variant, once, preview } = scope
  const { anchor, title, link, width, height } = embed
  const service = site.services.find(({ id }) => id === embed.service)
  const provider = service?.name ?? embed.service
  const shown = {
    anchor,
    title,
    provider,
    recipient: service?.recipient ?? '',
    country: service?.country[locale] ?? '',
    width,
    height,
    link,
  }
  if (variantAllows(variant, 'thirdParty') || once === anchor)
    return { kind: 'frame', ...shown, src: embed.frame }
  return {
    kind: 'placeholder',
    ...shown,
    poster: embed.poster ?? '',
    action: pathOf({ name: 'cookies', locale }),
    returnTo: preview?.path ?? path,
    statistics: variantAllows(variant, 'statistics'),
    // Its tokens are for addresses that readers have.
    onceAction: preview === undefined ? choicePaths[locale].showOnce : '',
  }
}

function videoOf({ title, url, type, captions, poster = '' }: SelfHostedVideo): PartModel {
  return {
    kind: 'video',
    title,
    src: url,
    type,
    poster,
    captions: captions
      ? {
          src: captions.url,
          lang: captions.lang,
          label: isLocale(captions.lang) ? languageNames[captions.lang] : captions.lang,
        }
      : null,
  }
}
