import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DraftId } from '../../../lib/ids.ts'
import type { Answer } from '../../../lib/protocol.ts'
import { createSaver } from './saver.ts'
import { blankTerms, type Work } from './terms.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const text = (title: string, draft = 'draft-1'): Work => ({ draft: draft as DraftId, terms: { ...blankTerms, title }, counters: null })

function bench() {
  const sent: string[] = []
  const told: string[] = []
  const answers: ((answer: Answer) => void)[] = []
  const saver = createSaver({
    quiet: 600,
    save: (work) => {
      sent.push(work.terms.title)
      return new Promise((resolve) => answers.push(resolve))
    },
    told: (work) => told.push(work.terms.title),
  })
  const answer = async () => {
    answers.shift()?.({ ok: true })
    await vi.advanceTimersByTimeAsync(0)
  }
  return { saver, sent, told, answer }
}

test('only the last of quick changes is sent', async () => {
  const { saver, sent, told, answer } = bench()
  for (const title of ['a', 'ab', 'abc']) {
    saver.change(text(title))
    await vi.advanceTimersByTimeAsync(200)
  }
  expect(sent).toEqual([])
  await vi.advanceTimersByTimeAsync(600)
  expect(sent).toEqual(['abc'])
  await answer()
  expect(told).toEqual(['abc'])
})

test('what changes while a save is under way is sent after it, and only then called saved', async () => {
  const { saver, sent, told, answer } = bench()
  saver.change(text('one'))
  saver.flush()
  saver.change(text('two'))
  await vi.advanceTimersByTimeAsync(600)
  saver.change(text('three'))
  await vi.advanceTimersByTimeAsync(600)
  expect(sent).toEqual(['one'])
  await answer()
  expect(told).toEqual([])
  expect(sent).toEqual(['one', 'three'])
  await answer()
  expect(told).toEqual(['three'])
})

test('flushing sends at once, and nothing twice', async () => {
  const { saver, sent } = bench()
  saver.change(text('now'))
  saver.flush()
  saver.flush()
  await vi.advanceTimersByTimeAsync(2000)
  expect(sent).toEqual(['now'])
})

test('stopping drops what was not sent and waits for what was', async () => {
  const { saver, sent, answer } = bench()
  saver.change(text('first'))
  saver.flush()
  saver.change(text('second'))
  let stopped = false
  const stop = saver.stop().then(() => {
    stopped = true
  })
  await vi.advanceTimersByTimeAsync(2000)
  expect(stopped).toBe(false)
  await answer()
  await stop
  expect(sent).toEqual(['first'])
})

test('going over to another text loses nothing of the one before', async () => {
  const { saver, sent, told, answer } = bench()
  saver.change(text('one'))
  saver.flush()
  saver.change(text('one, gone on with'))
  saver.change(text('two', 'draft-2'))
  await vi.advanceTimersByTimeAsync(600)
  await answer()
  await answer()
  await answer()
  expect(sent).toEqual(['one', 'one, gone on with', 'two'])
  expect(told).toEqual(['one, gone on with', 'two'])
})
