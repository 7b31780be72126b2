declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown)
    readonly data: Record<string, any>[]
  }
}
