import { itemBars } from '../pictures/item-bars.ts'
import { ladderPicture } from '../pictures/ladder.ts'
import { pictureFile } from '../pictures/picture.ts'
import { spanOf, timelinePicture } from '../pictures/timeline.ts'
import { byDirection, itemName } from './lay-out.ts'
import type { Dossier } from './record.ts'

/** A drawing as a file. */
export interface PictureFile {
  readonly name: string
  readonly svg: string
}

const timelineFile = ({ timeline, reference_day }: Dossier): readonly PictureFile[] => {
  const span = spanOf(timeline, reference_day)
  return span === null ? [] : [{ name: 'timeline.svg', svg: pictureFile(timelinePicture(timeline, { ...span, as_of: reference_day })) }]
}

const barsFile = (dossier: Dossier): readonly PictureFile[] => {
  const { forth } = byDirection(dossier.items, dossier)
  return forth.length === 0 ? [] : [{ name: 'items.svg', svg: pictureFile(itemBars(forth, itemName)) }]
}

const ladderFiles = ({ crises }: Dossier): readonly PictureFile[] =>
  crises
    .flatMap(({ ladders }) => ladders)
    .filter(({ rungs }) => rungs.some(({ rung }) => rung !== null))
    .map((ladder, index) => ({ name: `ladder-${index + 1}.svg`, svg: pictureFile(ladderPicture(ladder)) }))

/** The drawings of a dossier as SVG files: what happened over time, the counts of items, each ladder. The same dossier, the same bytes. */
export const dossierPictures = (dossier: Dossier): readonly PictureFile[] => [
  ...timelineFile(dossier),
  ...barsFile(dossier),
  ...ladderFiles(dossier),
]
