/** The publications that definitions come from, as a reader finds them; docs/references.bib has them in full. */

/** key → authors, year, title, and where it appeared */
export const REFERENCES: Readonly<Record<string, readonly [authors: string, year: number, title: string, where: string]>> = {
  brams1981: ['Brams & Wittman', 1981, 'Nonmyopic equilibria in 2 × 2 games', 'Conflict Management and Peace Science'],
  fang1993: ['Fang, Hipel & Kilgour', 1993, 'Interactive Decision Making: The Graph Model for Conflict Resolution', 'Wiley'],
  fang2003: [
    'Fang, Hipel, Kilgour & Peng',
    2003,
    'A Decision Support System for Interactive Decision Making, Part 1: Model Formulation',
    'IEEE Transactions on Systems, Man and Cybernetics, Part C',
  ],
  fraser1984: ['Fraser & Hipel', 1984, 'Conflict Analysis: Models and Resolutions', 'North-Holland'],
  hamouda2004: [
    'Hamouda, Kilgour & Hipel',
    2004,
    'Strength of Preference in the Graph Model for Conflict Resolution',
    'Group Decision and Negotiation',
  ],
  howard1971: ['Howard', 1971, 'Paradoxes of Rationality: Theory of Metagames and Political Behavior', 'MIT Press'],
  inohara2007: [
    'Inohara, Hipel & Walker',
    2007,
    'Conflict analysis approaches for investigating attitudes and misperceptions in the War of 1812',
    'Journal of Systems Science and Systems Engineering',
  ],
  inohara2008a: ['Inohara & Hipel', 2008, 'Coalition analysis in the graph model for conflict resolution', 'Systems Engineering'],
  inohara2008b: [
    'Inohara & Hipel',
    2008,
    'Interrelationships among noncooperative and coalition stability concepts',
    'Journal of Systems Science and Systems Engineering',
  ],
  kilgour1985: [
    'Kilgour',
    1985,
    'Anticipation and Stability in Two-Person Noncooperative Games',
    'Dynamic Models of International Conflict',
  ],
  kilgour1987: ['Kilgour, Hipel & Fang', 1987, 'The graph model for conflicts', 'Automatica'],
  kilgour2001: [
    'Kilgour, Hipel, Fang & Peng',
    2001,
    'Coalition Analysis in Group Decision Support',
    'Group Decision and Negotiation',
  ],
  li2004: [
    'Li, Hipel, Kilgour & Fang',
    2004,
    'Preference Uncertainty in the Graph Model for Conflict Resolution',
    'IEEE Transactions on Systems, Man, and Cybernetics, Part A: Systems and Humans',
  ],
  nash1951: ['Nash', 1951, 'Non-Cooperative Games', 'Annals of Mathematics'],
  rego2015: [
    'Rêgo & dos Santos',
    2015,
    'Probabilistic Preferences in the Graph Model for Conflict Resolution',
    'IEEE Transactions on Systems, Man, and Cybernetics: Systems',
  ],
  rego2017: [
    'Rêgo & Vieira',
    2017,
    'Symmetric Sequential Stability in the Graph Model for Conflict Resolution with Multiple Decision Makers',
    'Group Decision and Negotiation',
  ],
  rego2020: [
    'Rêgo & Vieira',
    2020,
    'Maximinₕ Stability in the Graph Model for Conflict Resolution for Bilateral Conflicts',
    'IEEE Transactions on Systems, Man, and Cybernetics: Systems',
  ],
  stackelberg1934: ['von Stackelberg', 1934, 'Marktform und Gleichgewicht', 'Springer'],
  xu2009: [
    'Xu, Hipel & Kilgour',
    2009,
    'Multiple levels of preference in interactive strategic decisions',
    'Discrete Applied Mathematics',
  ],
  xu2010hybrid: [
    'Xu, Hipel, Kilgour & Chen',
    2010,
    'Combining strength and uncertainty for preferences in the graph model for conflict resolution with multiple decision makers',
    'Theory and Decision',
  ],
};

function referenceOf(key: string): readonly [authors: string, year: number, title: string, where: string] {
  const found = REFERENCES[key];
  if (found === undefined) throw new Error(`no reference ${key}`);
  return found;
}

/** "Nash (1951)". */
export function authorYear(key: string): string {
  const [authors, year] = referenceOf(key);
  return `${authors} (${year})`;
}

/** "Nash (1951): Non-Cooperative Games. Annals of Mathematics". */
export function citation(key: string): string {
  const [, , title, where] = referenceOf(key);
  return `${authorYear(key)}: ${title}. ${where}`;
}
