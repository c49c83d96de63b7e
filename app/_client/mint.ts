// Identifiers minted by whoever asks, so that a repeat is recognised as one.

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_'

/** 22 random characters of 6 bits. `randomUUID` is missing on plain-http addresses of a local network; this is not. */
export function mint(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(22)), (byte) => alphabet.charAt(byte & 63)).join('')
}
