/** Party colours: the names of Okabe & Ito's palette, which readers with any kind of colour vision can tell apart. */

const PALETTE: Readonly<Record<string, string>> = {
  blue: '#0072b2',
  orange: '#e69f00',
  green: '#009e73',
  pink: '#cc79a7',
  sky: '#56b4e9',
  vermilion: '#d55e00',
  yellow: '#f0e442',
  black: '#000000',
};

/** The colour as #rrggbb; undefined for none, or for what is not a colour. */
export function colourOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  return PALETTE[name] ?? (/^#[0-9a-f]{6}$/i.test(name) ? name.toLowerCase() : undefined);
}

/** Colours for parties to which the case gives none, the most distinct first. */
export const COLOUR_NAMES = ['blue', 'vermilion', 'green', 'pink', 'orange', 'sky', 'yellow', 'black'];

/** The colour of each party: as the case says, else the next of the palette that nobody has; with many parties they repeat. */
export function partyColours(parties: readonly { readonly colour?: string | undefined }[]): readonly string[] {
  const given = parties.map((party) => colourOf(party.colour));
  const free = COLOUR_NAMES.map((name) => PALETTE[name]!).filter((colour) => !given.includes(colour));
  let next = 0;
  return given.map((colour) => colour ?? free[next++ % Math.max(1, free.length)] ?? PALETTE['black']!);
}

/** Black or white, whichever can be read on the colour (WCAG relative luminance). */
export function inkOn(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#1a1a1a' : '#ffffff';
}

/** The colour with `share` of itself and the rest white. */
export function mix(colour: string, share: number): string {
  const channel = (at: number): string => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(255 - (255 - value) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
