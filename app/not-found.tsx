// An address without a page.
import common from '../lib/words/en/common.json' with { type: 'json' }

export default function NotFound() {
  return (
    <main id="content" className="mx-auto flex min-h-dvh max-w-md flex-col items-center justify-center gap-5 p-4 text-center">
      <h1 className="text-xl">{common.frame.notFound}</h1>
      <a href="/" className="font-medium text-action underline underline-offset-4">
        {common.frame.toDoor}
      </a>
    </main>
  )
}
