/**
 * Signs of markup in a text, and what stands for them while it is part of a tree: noncharacters, which Unicode keeps for inner
 * use. Written as entities they would make a node each, and a page of ampersands would take hours.
 */
const veils: Readonly<Record<string, string>> = { '&': '\ufdd0', '<': '\ufdd1', '>': '\ufdd2' }
const signs: Readonly<Record<string, string>> = { '\ufdd0': '&', '\ufdd1': '<', '\ufdd2': '>' }

/** A text as it may stand between tags. */
export const veil = (text: string): string => text.replace(/[\ufdd0-\ufdd2]/g, '\ufffd').replace(/[&<>]/g, (sign) => veils[sign] ?? sign)

/** The text that was veiled. */
export const unveil = (text: string): string => text.replace(/[\ufdd0-\ufdd2]/g, (mark) => signs[mark] ?? mark)
