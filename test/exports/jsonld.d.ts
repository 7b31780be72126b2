declare module 'jsonld' {
  interface Options { readonly documentLoader: (url: string) => Promise<never>; readonly safe?: boolean }
  const jsonld: {
    expand(document: object, options: Options): Promise<Record<string, any>[]>
    frame(document: object, frame: object, options: Options): Promise<Record<string, any>>
    toRDF(document: object, options: Options & { readonly format: string }): Promise<string>
  }
  export default jsonld
}
