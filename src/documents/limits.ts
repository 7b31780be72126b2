/** Bytes of a text, a page or a message that are read at most. */
export const maxTextBytes = 20 * 1024 * 1024

/** Bytes of a PDF or Word file that are read at most: pictures make them large. */
export const maxBinaryBytes = 100 * 1024 * 1024

/** A number of bytes as people write it: `52.4 MB`. */
export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`
