import { deflateRawSync } from 'node:zlib'

interface ZipEntry {
  readonly name: string
  readonly content: Uint8Array | string
  /** What the directory says of the unpacked size, if it lies. */
  readonly claimed_size?: number
}

const crcOf = (bytes: Uint8Array): number => {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

const header = (length: number, fields: readonly (readonly [at: number, value: number, bytes: 2 | 4])[]): Buffer => {
  const buffer = Buffer.alloc(length)
  for (const [at, value, bytes] of fields) bytes === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at)
  return buffer
}

/** A zip archive, also one that lies about itself. */
export const makeZip = (entries: readonly ZipEntry[]): Uint8Array => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, claimed_size } of entries) {
    const bytes = Buffer.from(content as string)
    const packed = deflateRawSync(bytes)
    const size = claimed_size ?? bytes.length
    const crc = crcOf(bytes.subarray(0, 1_000_000))
    const local = header(30, [
      [0, 0x04034b50, 4],
      [4, 20, 2],
      [8, 8, 2],
      [14, crc, 4],
      [18, packed.length, 4],
      [22, size, 4],
      [26, name.length, 2],
    ])
    directory.push(
      header(46, [
        [0, 0x02014b50, 4],
        [4, 20, 2],
        [6, 20, 2],
        [10, 8, 2],
        [16, crc, 4],
        [20, packed.length, 4],
        [24, size, 4],
        [28, name.length, 2],
        [42, at, 4],
      ]),
      Buffer.from(name),
    )
    parts.push(local, Buffer.from(name), packed)
    at += 30 + name.length + packed.length
  }
  const length = directory.reduce((sum, each) => sum + each.length, 0)
  const end = header(22, [
    [0, 0x06054b50, 4],
    [8, entries.length, 2],
    [10, entries.length, 2],
    [12, length, 4],
    [16, at, 4],
  ])
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]))
}
