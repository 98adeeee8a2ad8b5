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
