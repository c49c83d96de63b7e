// The colours of the design system as they are declared, so that a pane can declare them anew under a scheme of its own.
import { type CSSProperties, useEffect, useState } from 'react'

/** Built styles resolve `light-dark()` where a token is declared, which is the root: a pane has to say it again. */
export function useTokens(): CSSProperties {
  const [tokens, setTokens] = useState<CSSProperties>({})
  useEffect(() => setTokens(Object.fromEntries([...document.styleSheets].flatMap((sheet) => declared([...sheet.cssRules])))), [])
  return tokens
}

function declared(rules: readonly CSSRule[]): [string, string][] {
  return rules.flatMap((rule): [string, string][] => {
    if (rule instanceof CSSStyleRule && rule.selectorText.includes(':root')) {
      return [...rule.style]
        .filter((name) => name.startsWith('--color-') || name.startsWith('--shadow-'))
        .map((name) => [name, rule.style.getPropertyValue(name)])
    }
    return rule instanceof CSSLayerBlockRule ? declared([...rule.cssRules]) : []
  })
}
