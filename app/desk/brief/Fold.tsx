// Reference: folded until somebody looks it up.
import type { ReactNode } from 'react'

export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="border-t border-line first:border-0">
      <summary className="min-h-11 content-center font-medium">{title}</summary>
      <div className="pt-1 pb-4">{children}</div>
    </details>
  )
}
