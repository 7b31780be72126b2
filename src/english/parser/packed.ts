import { brotliDecompressSync } from 'node:zlib'

/**
 * The weights file: `SVD1`, the length of a JSON header (32 bits, little-endian), the header, then the sections.
 * Each section begins at a multiple of four bytes.
 */
export interface Section {
  readonly name: string
  /**
   * `f32`, `i32`, `u16`, `u8`: plain numbers. `rows`: numbers of 4 bits (-7 to 7), two in a byte, in rows of `width`, with
   * one byte for the scale of each row (see `scaleOf`) before them all. `text`: lines of UTF-8 under brotli.
   */
  readonly kind: 'f32' | 'i32' | 'u16' | 'u8' | 'rows' | 'text'
  readonly at: number
  readonly bytes: number
  /** Numbers in the section, for `rows` the number of rows. */
  readonly count: number
  readonly width?: number
}

export const magic = 'SVD1'

/** The size of one level of a row, from its byte: steps of 1/12 of an octave. */
export const scaleOf = (byte: number): number => {
  return 2 ** ((byte - 192) / 12)
}

/** Thrown for bytes that are no weights file of this version. */
export class WeightsError extends Error {}

export class PackedReader {
  private readonly bytes: Uint8Array
  private readonly start: number
  private readonly sections: ReadonlyMap<string, Section>
  private readonly scales = Float32Array.from({ length: 256 }, (_, byte) => scaleOf(byte))

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(0, 4)) !== magic) {
      throw new WeightsError('not a weights file: build or fetch it again')
    }
    const headerLength = view.getUint32(4, true)
    if (8 + headerLength > bytes.length) throw new WeightsError('the weights file is cut short: build or fetch it again')
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headerLength))) as { sections: Section[] }
    this.start = 8 + headerLength
    // Typed arrays need aligned bytes, and Node's file buffers need not be.
    this.bytes = (bytes.byteOffset + this.start) % 4 === 0 ? bytes : bytes.slice()
    this.sections = new Map(header.sections.map((section) => [section.name, section]))
    for (const section of header.sections) {
      if (this.start + section.at + section.bytes <= bytes.length) continue
      throw new WeightsError('the weights file is cut short: build or fetch it again')
    }
  }

  private find(name: string, kind: Section['kind']): { section: Section; offset: number } {
    const section = this.sections.get(name)
    if (!section || section.kind !== kind) throw new WeightsError(`the weights file has no ${name}: build or fetch it again`)
    return { section, offset: this.bytes.byteOffset + this.start + section.at }
  }

  f32(name: string): Float32Array {
    const { section, offset } = this.find(name, 'f32')
    return new Float32Array(this.bytes.buffer, offset, section.count)
  }

  i32(name: string): Int32Array {
    const { section, offset } = this.find(name, 'i32')
    return new Int32Array(this.bytes.buffer, offset, section.count)
  }

  u16(name: string): Uint16Array {
    const { section, offset } = this.find(name, 'u16')
    return new Uint16Array(this.bytes.buffer, offset, section.count)
  }

  u8(name: string): Uint8Array {
    const { section, offset } = this.find(name, 'u8')
    return new Uint8Array(this.bytes.buffer, offset, section.count)
  }

  lines(name: string): string[] {
    const { section, offset } = this.find(name, 'text')
    const text = brotliDecompressSync(new Uint8Array(this.bytes.buffer, offset, section.bytes))
    return section.count === 0 ? [] : text.toString('utf8').split('\n')
  }

  /** Rows as floating-point numbers. */
  rows(name: string): Float32Array {
    const { section, offset } = this.find(name, 'rows')
    const width = section.width!
    const scales = new Uint8Array(this.bytes.buffer, offset, section.count)
    const packed = new Uint8Array(this.bytes.buffer, offset + section.count, (section.count * width) / 2)
    const out = new Float32Array(section.count * width)
    for (let row = 0, from = 0, to = 0; row < section.count; row++) {
      const scale = this.scales[scales[row]!]!
      for (const end = from + width / 2; from < end; from++, to += 2) {
        const pair = packed[from]!
        out[to] = ((pair & 15) - 8) * scale
        out[to + 1] = ((pair >> 4) - 8) * scale
      }
    }
    return out
  }
}
