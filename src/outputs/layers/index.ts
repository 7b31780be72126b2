export { layerJsonl, layerNames, layerText, type Layers } from './layers.ts'
