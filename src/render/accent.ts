/** The site's accent made legible on paper and on ink; both as `#rrggbb`. */
export function accentsOf(accent: string): { readonly light: string; readonly dark: string } {
  const color = channelsOf(accent)
  return {
    light: hexOf(towards(color, black, (tone) => contrast(tone, paper) >= enough)),
    dark: hexOf(towards(color, paleOf(color), (tone) => contrast(tone, night) >= luminous)),
  }
}

/** Red, green, blue: 0 to 255. */
type Color = readonly [number, number, number]

const black: Color = [0, 0, 0]
const white: Color = [255, 255, 255]
// The darkest light ground and the lightest dark one of tokens.css (`--tint`).
const paper: Color = [0xf2, 0xeb, 0xde]
const night: Color = [0x1b, 0x23, 0x24]
/** WCAG 1.4.3 asks 4.5 of text; the margin is for rounding. */
const enough = 4.6
/** On ink a colour that only just suffices looks dull. */
const luminous = 7

function towards(color: Color, end: Color, isEnough: (tone: Color) => boolean): Color {
  for (let step = 0; step < 20; step += 1) {
    const tone = mix(color, end, step / 20)
    if (isEnough(tone)) return tone
  }
  return end
}

/** Half way from the brightest of the same hue to white: lighter without turning grey. */
function paleOf(color: Color): Color {
  const strongest = Math.max(...color)
  if (strongest === 0) return white
  return mix(mix(black, color, 255 / strongest), white, 1 / 2)
}

function mix(from: Color, to: Color, share: number): Color {
  const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share)
  return [channel(0), channel(1), channel(2)]
}

/** The contrast ratio of WCAG 2: 1 to 21. */
function contrast(a: Color, b: Color): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance([red, green, blue]: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function channelsOf(hex: string): Color {
  const channel = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16)
  return [channel(1), channel(3), channel(5)]
}

function hexOf(color: Color): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
