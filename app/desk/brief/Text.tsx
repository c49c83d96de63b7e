// The brief's prose: paragraphs, and points.

export function Paragraphs({ of }: { of: readonly string[] }) {
  return (
    <div className="flex max-w-prose flex-col gap-3">
      {of.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}

export function Points({ of }: { of: readonly string[] }) {
  return (
    <ul className="flex max-w-prose list-disc flex-col gap-2 pl-5">
      {of.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  )
}
