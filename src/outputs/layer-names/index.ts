// A door of its own: the help of the command lists the names without loading what writes the layers.

/** The stages of reading, in their order. */
export const layerNames = ['sentences', 'tokens', 'trees', 'names', 'dates', 'attributions', 'claims'] as const
export type LayerName = (typeof layerNames)[number]
