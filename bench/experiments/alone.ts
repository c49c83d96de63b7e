// What needs no crowd: the law on one core, and the journal on its disk.
import { scenarios } from '../../lib/scenario/load.ts'
import { gamesFigures } from '../games.ts'
import { journalFigures } from '../journal.ts'
import { rulesFigures } from '../rules.ts'
import { viewFigures } from '../views.ts'
import type { Experiment, Row } from './experiment.ts'

const digits = (value: number): number => Number(value.toPrecision(3))

/** One core, no disk and no wire: the bare rules, and whole games with the view of every seat. */
export const rules: Experiment = {
  name: 'rules',
  about: 'The law on one core: turns, ledgers, views, whole games.',
  run: async ({ seed, quick }) => {
    const [scenario] = scenarios
    if (!scenario) throw new Error('There is no scenario.')
    const figures = [
      ...rulesFigures(String(seed), quick ? { counted: 3, warming: 2 } : undefined),
      ...viewFigures(scenario, quick ? { counted: 3, warming: 2 } : { counted: 21, warming: 10 }),
      ...gamesFigures(scenario, ['wait', 'incr'], String(seed), quick ? { counted: 1, warming: 0 } : { counted: 9, warming: 2 }),
    ]
    const rows = figures.map(({ name, median, unit }): Row => ({ figure: name, median: digits(median), unit }))
    return { tables: [{ title: 'The law alone', rows }], verdicts: [], faults: [] }
  },
}

/** What waking a long room may take, milliseconds. */
const mostWaking = 100

export const journal: Experiment = {
  name: 'journal',
  about: 'Each store: an entry on the disk, and a room of 10,000 happenings woken.',
  run: async () => {
    const [scenario] = scenarios
    const figures = scenario ? await journalFigures(scenario) : []
    const verdicts = figures.map(({ store, 'wake with snapshot ms': ms }) => ({
      what: `wake-up of a room with 10,000 events, ${store}`,
      asked: `≤ ${mostWaking} ms`,
      seen: `${ms} ms`,
      held: ms <= mostWaking,
    }))
    return { tables: [{ title: 'The journal', rows: figures.map((one): Row => ({ ...one })) }], verdicts, faults: [] }
  },
}
