// Leaks planted on purpose, one on each kind of channel: the comparison must find every one of them.
import type { Server } from 'node:http'
import type { Law } from '../../server/law.ts'

export interface Leak {
  law?: (sound: Law, secrets: () => number) => Law
  listens?: (http: Server, secrets: () => number) => void
}

export const leaks: Record<string, Leak> = {
  'counts secrets in a turn told again (HTTP)': {
    law: (sound, secrets) => ({
      ...sound,
      tell: (...asked) => {
        const told = sound.tell(...asked)
        return told && ({ ...told, count: secrets() } as never)
      },
    }),
  },
  'counts secrets in a header of every answer': {
    listens: (http, secrets) => {
      http.prependListener('request', (_request, response) => void response.setHeader('x-so-far', String(secrets())))
    },
  },
  'tags an answer by what is kept in private': {
    listens: (http, secrets) => {
      http.prependListener('request', ({ url }, response) => {
        if (url?.endsWith('/whoami')) response.setHeader('etag', `"${secrets() % 7}"`)
      })
    },
  },
  'counts secrets in the wall’s view': {
    law: (sound, secrets) => ({
      ...sound,
      project: (state, viewer, ...rest) => {
        const view = sound.project(state, viewer, ...rest)
        return viewer.kind === 'screen' ? ({ ...view, count: secrets() } as never) : view
      },
    }),
  },
}
