/** The case that `parley new` starts from: small, invented, and explained line by line. */

export const STARTER = `# yaml-language-server: $schema=case.schema.json
# A case says who takes part, what each can do, what is possible, and who wants what.
# Change it line by line; "parley check" tells you what does not fit, "parley analyse" what follows.
parley: 1
title: The harbour bridge
kind: teaching
summary: >-
  A town wants a bridge across its harbour. The shipping company fears for its ferries, and the region pays only if the
  two agree. An invented dispute to start from.

# Who takes part. The short word on the left is how the rest of the file refers to the party.
parties:
  town:
    name: Town council
    colour: blue
  company:
    name: Ferry company
    colour: orange
  region:
    name: Regional government
    aliases: [region, regional government]
    colour: green

# What each party can do, or leave undone. The label completes "the party can …".
# "one-way: on" means that once done it stays done.
options:
  build:
    owner: town
    label: begin to build the bridge
    one-way: on
  compensate:
    owner: town
    label: pay the company for the passengers it loses
  sue:
    owner: company
    label: take the town to court
  grant:
    owner: region
    label: pay for half of the bridge

# What cannot happen together, or only under a condition. Each rule may say why.
feasibility:
  - requires: { compensate: build }
    because: There is nothing to pay for before the bridge.
  - never: grant and sue
    because: The region does not pay for a bridge that is before the courts.

# Names for outcomes you want to talk about. A pattern has one letter an option, in the order above: Y done, N not done.
outcomes:
  - { is: NNNN, name: as it is }
  - { is: YYNY, name: agreed bridge }

status-quo: as it is

# What each party wants, most important first. Conditions use not, and, or, if, iff and parentheses.
# "source:" or "assumed:" says what a statement rests on; the analysis counts both.
preferences:
  town:
    statements:
      - say: build if grant
        assumed: With the grant the bridge is worth its price.
      - say: not sue
        assumed: A trial would cost years.
      - grant
      - not compensate
  company:
    statements:
      - say: compensate if build
        assumed: Without payment the ferries would not survive the bridge.
      - say: sue if build and not compensate
        assumed: The company expects to win.
      - not sue
      - not build
  region:
    statements:
      - say: not sue
        assumed: The region wants peace between the two.
      - say: grant iff build and compensate
        assumed: The region pays for agreement, not for a quarrel.
      - build
`;
