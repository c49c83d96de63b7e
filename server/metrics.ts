// What the operator may watch, for Prometheus: counts and times alone. No label names a room, a person, an address or a text.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { RefusalCode } from '../lib/game/refusal.ts'
import type { Journal } from './journal/journal.ts'
import type { Verdict } from './words.ts'

/** Why a connection was ended by the server itself. */
export type Shed = 'connection' | 'room' | 'all' | 'answer' | 'connections' | 'flood'

/** Read when somebody asks. */
export interface Watched {
  roomsKept: () => Promise<number>
  roomsAwake: () => number
  peopleOnline: () => number
  connections: () => number
  backlog: () => { longest: number; all: number }
}

export interface Metrics {
  commanded: (seconds: number, verdict: Verdict) => void
  refused: (code: RefusalCode) => void
  shed: (why: Shed) => void
  answered: (status: number, seconds: number) => void
  /** The same journal, with its writes and readings timed. */
  timed: (journal: Journal) => Journal
  watch: (watched: Watched) => void
  text: () => Promise<{ type: string; text: string }>
}

const fine = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

export function metricsOf(): Metrics {
  const registry = new Registry()
  const into = { registers: [registry] }
  const commands = new Histogram({
    name: 'overture_command_seconds',
    help: 'From a command’s arrival to its answer',
    buckets: fine,
    ...into,
  })
  const journals = new Histogram({
    name: 'overture_journal_seconds',
    help: 'What the journal takes',
    labelNames: ['what'],
    buckets: fine,
    ...into,
  })
  const failures = new Counter({ name: 'overture_journal_failures_total', help: 'Writes and readings that failed', ...into })
  const requests = new Histogram({
    name: 'overture_request_seconds',
    help: 'Requests to the protocol’s addresses by class of status',
    labelNames: ['status'],
    buckets: fine,
    ...into,
  })
  const refusals = new Counter({ name: 'overture_refusals_total', help: 'Refusals by code', labelNames: ['code'], ...into })
  const sheddings = new Counter({
    name: 'overture_shed_total',
    help: 'Connections the server ended, by reason',
    labelNames: ['why'],
    ...into,
  })

  async function timing<T>(what: 'append' | 'load', work: () => Promise<T>): Promise<T> {
    const stop = journals.startTimer({ what })
    try {
      return await work()
    } catch (error) {
      failures.inc()
      throw error
    } finally {
      stop()
    }
  }

  return {
    commanded: (seconds, verdict) => {
      commands.observe(seconds)
      if (!verdict.ok) refusals.inc({ code: verdict.code })
    },
    refused: (code) => refusals.inc({ code }),
    shed: (why) => sheddings.inc({ why }),
    answered: (status, seconds) => requests.observe({ status: `${Math.floor(status / 100)}xx` }, seconds),
    timed: (journal) => ({
      ...journal,
      append: (entry) => timing('append', () => journal.append(entry)),
      load: (room) => timing('load', () => journal.load(room)),
    }),
    watch: (watched) => {
      collectDefaultMetrics({ register: registry })
      const gauge = (name: string, help: string, read: () => number | Promise<number>): void => {
        new Gauge({
          name,
          help,
          ...into,
          async collect() {
            this.set(await read())
          },
        })
      }
      gauge('overture_rooms_kept', 'Rooms in the journal', watched.roomsKept)
      gauge('overture_rooms_awake', 'Rooms in memory', watched.roomsAwake)
      gauge('overture_people_online', 'People with a connection', watched.peopleOnline)
      gauge('overture_connections', 'Connections of the socket', watched.connections)
      gauge('overture_backlog_bytes', 'Bytes that wait for all connections', () => watched.backlog().all)
      gauge('overture_backlog_longest_bytes', 'Bytes that wait for the slowest connection', () => watched.backlog().longest)
    },
    text: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  }
}
