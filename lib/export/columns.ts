// What the columns of the game's tables mean.
import type { Catalogue } from '../scenario/schema.ts'
import { type Column, placeColumns } from './sheet.ts'

const party = (about: string): Column => ({ name: 'party', type: 'code', about })
const inPackage: Column = { name: 'package', type: 'code', about: 'The package.' }
const measure: Column = { name: 'measure', type: 'code', about: 'The measure, by its id in the scenario; empty where none is concerned.' }
const verify: Column = { name: 'verify', type: 'integer', unit: 'rung, 0–5', about: 'How closely that delegation is inspected.' }
const stage: Column = { name: 'stage', type: 'integer', unit: 'stage, 0–4', about: 'The stage; of a package, the highest in it.' }
const truths = ['kept', 'stalled', 'lapsed', 'reversed', 'broken', 'suspended']
const holder: Column = { name: 'holder', type: 'code', about: 'The delegation that trusts.' }
const toward: Column = { name: 'toward', type: 'code', about: 'The delegation that is trusted.' }
const points = 'points, 0–100'
const receipt: readonly Column[] = [
  { name: 'line', type: 'integer', about: 'The line of the receipt, from 1; its lines add up to after − before.' },
  { name: 'reason', type: 'code', about: 'The reason, by its name in the rulebook of trust.' },
  { name: 'points', type: 'number', unit: 'points', about: 'What it moved.' },
  { name: 'evidence', type: 'number', unit: 'log-odds', about: 'The evidence before the share-out; empty where there is none.' },
  party('The delegation it is about.'),
  { ...inPackage, about: 'The package it is about.' },
  measure,
  { name: 'act', type: 'code', about: 'The act it is about.' },
  { name: 'label', type: 'text', about: 'The name of the event from outside, or the reason of what was set by hand.' },
]
const beforeAfter: readonly Column[] = [
  { name: 'before', type: 'number', unit: points, about: 'Before the turn.' },
  { name: 'after', type: 'number', unit: points, about: 'After it.' },
]

export const packageColumns: readonly Column[] = [
  ...placeColumns,
  inPackage,
  { name: 'version', type: 'integer', about: 'The version, from 1; counter-offers count on.' },
  {
    name: 'event',
    type: 'code',
    values: [
      'tabled',
      'countered',
      'endorsed',
      'dissented',
      'signed',
      'signatureTakenBack',
      'signaturesLapsed',
      'withdrawn',
      'inForce',
      'renewalDeclined',
      'renewalKept',
      'matured',
      'collapsed',
      'expired',
      'renewed',
    ],
    about: 'What became of it.',
  },
  party('The delegation that did it; empty where none did.'),
  { name: 'title', type: 'text', about: 'Its title; […] where its author has not agreed to its export.' },
  stage,
  { name: 'sequence', type: 'code', values: ['simultaneous', 'in-turn', 'tranche'], about: 'In what order it is carried out.' },
  { name: 'first', type: 'code', about: 'Who goes first, where it is in turn.' },
  { name: 'tranches', type: 'integer', about: 'The number of instalments.' },
  { name: 'duration', type: 'integer', unit: 'turns', about: 'Its term.' },
  { name: 'snapback', type: 'code', about: 'Measures that return at once on a breach.' },
  { name: 'escrow', type: 'code', about: 'Measures paid into escrow.' },
  { name: 'clarify', type: 'yesno', about: 'Whether a doubtful report may be examined.' },
  { name: 'dispute', type: 'code', values: ['suspend', 'none'], about: 'Whether suspension after a report is allowed.' },
  { name: 'will_cost', type: 'number', unit: 'points of will', about: 'What the signature cost in public.' },
  { name: 'reserve', type: 'yesno', about: 'Whether it was signed with a secret reserve.' },
  { name: 'reason', type: 'text', about: 'Why a member of the delegation endorsed it or dissented from it, within the delegation.' },
]

export const commitmentColumns: readonly Column[] = [
  ...placeColumns,
  inPackage,
  { name: 'version', type: 'integer', about: 'The version of the package.' },
  party('Who is to do it.'),
  measure,
  { ...stage, about: 'The stage of the measure.' },
  { name: 'domain', type: 'code', values: ['military', 'nuclear', 'economic', 'political', 'humanitarian'], about: 'Its domain.' },
  { name: 'kind', type: 'code', values: ['material', 'political'], about: 'Whether it is material or a political promise.' },
  { name: 'mode', type: 'code', values: ['hold', 'do'], about: 'Kept every turn, or carried out once.' },
  verify,
  { name: 'text', type: 'text', about: 'The measure in the scenario’s words.' },
]

export const measureColumns: readonly Column[] = [
  ...placeColumns,
  inPackage,
  party('Who owes it.'),
  measure,
  verify,
  {
    name: 'status',
    type: 'code',
    values: ['due', 'performed', 'verified', 'doubtful', 'stalled', 'broken', 'reversed', 'suspended', 'done', 'expired', 'ended'],
    about: 'How it stands after the turn as everybody may know, by reports.',
  },
  { name: 'clean', type: 'integer', unit: 'turns', about: 'Turns in a row reported clean.' },
  { name: 'done', type: 'number', unit: 'share, 0–1', about: 'How much of a one-off is done, as reported.' },
  { name: 'truth', type: 'code', values: truths, about: 'What was truly done with it that turn.' },
  { name: 'reserve', type: 'yesno', about: 'Whether that delegation secretly keeps a reserve in the package.' },
]

export const orderColumns: readonly Column[] = [
  ...placeColumns,
  party('Whose order it is.'),
  { name: 'given', type: 'yesno', about: 'Whether the delegation gave orders that turn; what was missing counts as complied.' },
  { name: 'kind', type: 'code', values: ['package', 'free', 'veto'], about: 'About a package, the free action, or a veto.' },
  { ...inPackage, about: 'The package it is about.' },
  {
    name: 'order',
    type: 'code',
    values: [
      'comply',
      'stall',
      'hedge',
      'nothing',
      'gesture',
      'act',
      'homeCampaign',
      'intelligence',
      'mediation',
      'restore',
      'brink',
      'capitulate',
      'veto',
    ],
    about: 'What was ordered; of the free action, what was carried out.',
  },
  { name: 'object', type: 'code', about: 'The measure, act or delegations it is about.' },
]

export const reportColumns: readonly Column[] = [
  ...placeColumns,
  { name: 'report', type: 'code', about: 'The report.' },
  inPackage,
  party('Whom it is about.'),
  measure,
  { name: 'grade', type: 'code', values: ['clean', 'doubtful', 'clear'], about: 'What was reported; clear: of a breach.' },
  {
    name: 'clarified',
    type: 'code',
    values: ['clean', 'clear', 'stillDoubtful'],
    about: 'What an examination found; empty: there was none.',
  },
  { name: 'clarified_by', type: 'code', about: 'Who asked for it.' },
  { name: 'truth', type: 'code', values: truths, about: 'What was truly done; empty for what was looked for elsewhere.' },
]

export const trustColumns: readonly Column[] = [
  ...placeColumns,
  holder,
  toward,
  ...beforeAfter,
  { name: 'change', type: 'number', unit: 'points', about: 'After less before.' },
]
export const receiptColumns: readonly Column[] = [...placeColumns, holder, toward, ...receipt]
export const tensionColumns: readonly Column[] = [...placeColumns, ...beforeAfter, ...receipt]

/** Wide: one column for each delegation and pair. */
export function turnColumns({ parties }: Catalogue): Column[] {
  return [
    ...placeColumns,
    { name: 'tension', type: 'number', unit: points, about: 'Tension after the turn.' },
    { name: 'war_risk', type: 'number', unit: 'chance, 0–1', about: 'The chance of war in the turn.' },
    { name: 'crisis', type: 'yesno', about: 'Whether the crisis card was played.' },
    { name: 'opened', type: 'integer', unit: 'stage, 0–4', about: 'The highest stage that has matured.' },
    { name: 'in_force', type: 'integer', unit: 'packages', about: 'Packages in force.' },
    ...parties.flatMap(({ id, name, asset, startPressure }): Column[] => [
      { name: `will_${id}`, type: 'number', unit: points, about: `Political will, ${name}, as the public may reckon it.` },
      ...(startPressure === undefined
        ? []
        : [{ name: `pressure_${id}`, type: 'number', unit: points, about: `Sanctions pressure on ${name}.` } as const]),
      ...(asset
        ? ([
            { name: `asset_estimate_${id}`, type: 'number', unit: 'units', about: `${asset.name}, ${name}, as estimated from reports.` },
            { name: `asset_true_${id}`, type: 'number', unit: 'units', about: `${asset.name}, ${name}, in truth.` },
          ] as const)
        : []),
    ]),
    ...parties.flatMap((one) =>
      parties
        .filter(({ id }) => id !== one.id)
        .map(
          (other): Column => ({
            name: `trust_${one.id}_${other.id}`,
            type: 'number',
            unit: 'share, 0–1',
            about: `Trust of ${one.name} in ${other.name}.`,
          }),
        ),
    ),
  ]
}

export const injectColumns: readonly Column[] = [
  ...placeColumns,
  { name: 'event', type: 'code', values: ['sent', 'answered'], about: 'Sent, or answered by a delegation.' },
  { name: 'inject', type: 'code', about: 'The event from outside.' },
  { name: 'name', type: 'text', about: 'Its name.' },
  { name: 'falls_on', type: 'code', about: 'The delegation it was made to fall on.' },
  { name: 'to', type: 'code', about: 'Those it was read to; empty: all.' },
  { name: 'by', type: 'code', values: ['hand', 'list', 'itself'], about: 'Sent by hand, from the master events list, or by itself.' },
  party('Who answered.'),
  { name: 'option', type: 'code', about: 'The option they chose.' },
  { name: 'text', type: 'text', about: 'What was read out, or the option’s words.' },
]

export const overrideColumns: readonly Column[] = [
  ...placeColumns,
  {
    name: 'figure',
    type: 'code',
    values: ['tension', 'trust', 'will', 'pressure', 'asset', 'reach', 'report', 'commitment', 'dial'],
    about: 'What the facilitator set.',
  },
  { name: 'of', type: 'code', about: 'Whose it is: a delegation, a report, a commitment, a parameter of the model.' },
  { name: 'toward', type: 'code', about: 'Of trust: toward whom.' },
  { name: 'to', type: 'text', about: 'What it was set to; trust from 0 to 1, other figures in points or units.' },
  { name: 'reason', type: 'text', about: 'The reason given.' },
]

export const outcomeColumns: readonly Column[] = [
  ...placeColumns,
  { name: 'end', type: 'code', about: 'How the game ended.' },
  { name: 'collective', type: 'number', unit: points, about: 'The collective score.' },
  party('The delegation.'),
  { name: 'nature', type: 'code', values: ['sincere', 'exploiter'], about: 'The nature it was dealt.' },
  { name: 'score', type: 'number', unit: points, about: 'Its score.' },
  { name: 'share', type: 'number', unit: 'share, 0–1', about: 'The share of its objectives that it met.' },
  { name: 'medal', type: 'code', values: ['gold', 'silver', 'bronze'], about: 'Its medal; empty: none.' },
  { name: 'objectives', type: 'integer', about: 'How many objectives it had.' },
  { name: 'met', type: 'integer', about: 'How many of them it met.' },
]

export const phaseColumns: readonly Column[] = [
  ...placeColumns,
  { name: 'planned', type: 'number', unit: 'seconds', about: 'The room’s own time for the phase.' },
  { name: 'ended', type: 'time', unit: 'ISO 8601, UTC', about: 'When it was left; empty where it had not been.' },
  { name: 'lasted', type: 'number', unit: 'seconds', about: 'How long it lasted by the clock on the wall, pauses included.' },
  {
    name: 'left_by',
    type: 'code',
    values: ['phaseStarted', 'gameEnded', 'rewound'],
    about: 'Left for the next phase, by the end, or by going back.',
  },
]
