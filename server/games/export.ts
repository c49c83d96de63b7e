// The export of a session, made away from the server's own thread: tables, texts and the session itself, as one ZIP.
import { type ExportWish, exported } from '../../lib/export/files.ts'
import type { Happening } from '../../lib/game/event.ts'
import { scenarioOf } from '../../lib/scenario/load.ts'
import { sealed, sessionFile, zipped } from '../session.ts'

export interface ExportTask extends ExportWish {
  kind: 'export'
  scenario: string
  /** Happenings as JSON: a text goes to a thread several times as fast as what it says. */
  happenings: string
}

/** The ZIP, and the session's code. */
export interface Packed {
  zip: Uint8Array
  session: string
}

/** @throws when the scenario is not there, or the session cannot be followed */
export function packedExport({ scenario: id, happenings, ...wish }: ExportTask): Packed {
  const scenario = scenarioOf(id)
  if (!scenario) throw new Error(`This build does not know the scenario ${id}.`)
  const { session, files } = exported(scenario, JSON.parse(happenings) as Happening[], wish)
  return { zip: zipped({ [sessionFile]: sealed(session), ...files }, wish.exportedAt), session: session.session }
}
