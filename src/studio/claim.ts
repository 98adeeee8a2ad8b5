/** Results whose grounds are asked for, as they stand in the address and on what shows them: `verdict,3,1,nash`. */
import type { Claim } from '../core/findings/claim.ts';
import type { CaseView } from './engine/protocol.ts';

export function printClaim(claim: Claim): string {
  switch (claim.kind) {
    case 'model':
    case 'space':
      return claim.kind;
    case 'holds':
      return `holds,${claim.node}`;
    case 'concept':
      return `concept,${claim.concept}`;
    case 'verdict':
      return [claim.kind, claim.node, claim.party, ...(claim.concept === undefined ? [] : [claim.concept])].join();
    case 'comparison':
      return [claim.kind, claim.party, claim.node, claim.than].join();
    case 'wants':
      return `wants,${claim.party}`;
    case 'option':
      return `option,${claim.option}`;
  }
}

/** The claim of an address, where the case has what it speaks of. */
export function readClaim(text: string | undefined, view: CaseView): Claim | undefined {
  const [kind, ...parts] = (text ?? '').split(',');
  const index = (at: number, below: number): number | undefined => {
    const value = Number(parts[at] === undefined || parts[at] === '' ? Number.NaN : parts[at]);
    return Number.isInteger(value) && value >= 0 && value < below ? value : undefined;
  };
  const { size, parties, options } = view;
  const concept = (at: number) => view.concepts.find(({ id }) => id === parts[at])?.id;
  switch (kind) {
    case 'model':
    case 'space':
      return { kind };
    case 'holds': {
      const node = index(0, size);
      return node === undefined ? undefined : { kind, node };
    }
    case 'concept': {
      const id = concept(0);
      return id === undefined ? undefined : { kind, concept: id };
    }
    case 'verdict': {
      const [node, party] = [index(0, size), index(1, parties.length)];
      const id = concept(2);
      return node === undefined || party === undefined
        ? undefined
        : { kind, node, party, ...(id === undefined ? {} : { concept: id }) };
    }
    case 'comparison': {
      const [party, node, than] = [index(0, parties.length), index(1, size), index(2, size)];
      return party === undefined || node === undefined || than === undefined ? undefined : { kind, party, node, than };
    }
    case 'wants': {
      const party = index(0, parties.length);
      return party === undefined ? undefined : { kind, party };
    }
    case 'option': {
      const option = index(0, options.length);
      return option === undefined ? undefined : { kind, option };
    }
    case undefined:
    default:
      return undefined;
  }
}
