import { expect, test } from 'vitest'
import { spentIn } from './profiles.ts'

const frame = (functionName: string, lineNumber = 1) => ({ functionName, url: 'file:///server.mjs', lineNumber, columnNumber: 2 })

test('time is summed by function, most first, as a share of the time that was not waited', () => {
  const nodes = [
    { id: 1, callFrame: frame('(idle)', -1) },
    { id: 2, callFrame: frame('project', 10) },
    { id: 3, callFrame: frame('append', 20) },
    // The same function, called from elsewhere.
    { id: 4, callFrame: frame('project', 10) },
  ]
  const spent = spentIn({ nodes, samples: [1, 2, 3, 4, 1], timeDeltas: [500, 20, 40, 40, 900] })
  expect(spent.map(({ name, line, share }) => ({ name, line, share }))).toEqual([
    { name: 'project', line: 10, share: 0.6 },
    { name: 'append', line: 20, share: 0.4 },
  ])
})
