/** The name that a fix proposes: `did you mean "withdraw"?` */
export function nearestIn(fix: string | undefined): string | undefined {
  return /did you mean "([^"]+)"\?/.exec(fix ?? '')?.[1];
}
