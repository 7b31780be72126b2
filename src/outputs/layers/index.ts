export { layerJsonl, layerText, type Layers } from './layers.ts'
