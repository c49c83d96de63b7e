// How many chose each step or option: a table whose bars are drawn beside their numbers.

interface ScaleProps {
  label: string
  steps: readonly { name: string; count: number }[]
  /** Below it: of how many answers. */
  note: string
}
export function Scale({ label, steps, note }: ScaleProps) {
  const most = Math.max(1, ...steps.map(({ count }) => count))
  return (
    <table className="figures mt-1 w-full border-collapse text-sm">
      <caption className="sr-only">{label}</caption>
      <tbody>
        {steps.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row" className="w-2/5 max-w-56 py-0.5 pr-3 text-left font-normal">
              {name}
            </th>
            <td className="py-0.5">
              <span className="flex items-center gap-2">
                <span aria-hidden className="h-3 min-w-0.5 rounded-sm bg-note" style={{ width: `${(80 * count) / most}%` }} />
                <span className="font-semibold">{count}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2} className="pt-1 text-ink-3">
            {note}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
