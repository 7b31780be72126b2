import type { Sentence } from '../../english/index.ts'
import { remember } from './memo.ts'
import { mended } from './mend.ts'
import { treeOf, type Tree } from './tree.ts'

/** The tree of a sentence, mended; asked twice, the same one. */
export const mendedTree = remember((sentence: Sentence): Tree => treeOf(mended(sentence)))
