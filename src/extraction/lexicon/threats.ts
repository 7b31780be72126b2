import { anyOf } from './words.ts'

const heavy =
  '(?:crushing|devastating|severe|harsh|painful|decisive|swift|overwhelming|merciless|lethal|unimaginable|forceful|firm|fierce|stronger|tough|strong|terrible)'

/** Set phrases of threat, matched on the words of a sentence in lower case, set apart by single spaces. */
export const threatPhrases: readonly RegExp[] = [
  anyOf(
    String.raw`\b(?:will|would|shall|'ll|ready to|prepared to) (?:[a-z]+ ){0,2}(?:respond|retaliate|react|answer|strike back|hit back|reply) ` +
      String.raw`(?:[a-z'’-]+ ){0,8}(?:force|militarily|forcefully|decisively|harshly|blow|fire|missiles?|strikes?)\b`,
    String.raw`\b(?:will|would|shall|'ll) (?:[a-z]+ ){0,2}(?:retaliate|strike back|hit back)\b`,
  ),
  anyOf(
    String.raw`\b(?:will|would|vow\w*|promis\w+|warn\w*|threaten\w*|swor\w+|meet|face|receive) (?:[a-z'’-]+ ){0,8}${heavy} (?:and [a-z]+ )?` +
      String.raw`(?:response|retaliation|blow|reply|punishment|revenge|strike|counterattack)s?\b`,
  ),
  anyOf(
    /\b(?:turn|plunge|engulf)\w* (?:[a-z'’-]+ ){1,4}(?:into|in) an? (?:sea of fire|lake of fire|graveyard)\b/,
    /\b(?:wip(?:e|ed|ing)|eras(?:e|ed|ing)) (?:[a-z'’-]+ ){1,3}off the (?:map|face)\b/,
    /\b(?:reduc(?:e|ed)|turn(?:ed)?|bomb(?:ed)?) (?:[a-z'’-]+ ){1,4}(?:to|into) (?:ashes|rubble|dust|the stone age)\b/,
    /\bbring (?:[a-z'’-]+ ){1,3}to its knees\b/,
  ),
  /\b(?:teach|taught|teaching) (?:[a-z'’-]+ ){1,3}a lesson\b|\bbe taught a lesson\b/,
  anyOf(
    /\breserv(?:e|es|ed|ing) (?:the|its|his|their|our) right to (?:[a-z]+ )?(?:respond|retaliate|strike|use force|hit back|defend|answer|self)\b/,
    /\b(?:all|every|military) options? (?:[a-z]+ ){0,3}(?:is|are|was|were|remains?|remained|stays?) (?:[a-z]+ ){0,1}(?:on the table|open)\b/,
    /\b(?:vow\w*|swor\w+|promis\w+|pledg\w+|threaten\w*|call\w* for) (?:[a-z]+ ){0,3}(?:revenge|to avenge|retribution|retaliation|to retaliate)\b/,
  ),
  anyOf(
    /\b(?:will|would|become|be|are|is) (?:[a-z]+ ){0,3}(?:legitimate|military) targets?\b/,
    /\b(?:will|would|vow\w*|ready|prepared|willing) (?:[a-z'’-]+ ){0,6}by force\b/,
    /\b(?:ready|prepared|poised|preparing) (?:to (?:attack|invade|strike|use force|go to war)|for war)\b/,
  ),
]
