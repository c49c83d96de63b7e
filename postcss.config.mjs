// Tailwind reads the classes that the pages use.
const config = { plugins: { '@tailwindcss/postcss': {} } }

export default config
