/** Predicates whose object, not subject, is understood as subject of the infinitive: "asked Moscow to help". */
export const objectControl: ReadonlySet<string> = new Set([
  'ask', 'urge', 'tell', 'order', 'force', 'allow', 'help', 'enable', 'call', 'invite', 'require', 'oblige', 'bind', 'commit', 'compel',
  'permit', 'press', 'pressure', 'persuade', 'convince', 'encourage', 'instruct', 'want', 'expect', 'leave', 'see', 'let', 'make',
  'cause', 'lead', 'beg', 'implore', 'authorize', 'authorise', 'forbid', 'prohibit', 'entitle', 'push', 'warn', 'remind', 'request',
])

/** Predicates that say their complement did not happen. */
export const negativeGovernors: ReadonlySet<string> = new Set([
  'fail', 'neglect', 'forget', 'prevent', 'unable', 'avoid', 'refrain', 'abstain', 'stop short', 'failure', 'inability', 'without', 'instead', 'deny', 'denial',
])

/** Predicates that place their complement in the future, as a plan. */
export const planGovernors: ReadonlySet<string> = new Set([
  'plan', 'intend', 'expect', 'schedule', 'prepare', 'aim', 'hope', 'want', 'wish', 'set', 'due', 'ready', 'willing', 'bind', 'slate', 'mean',
  'about', 'go', 'anticipate', 'await', 'seek', 'intention', 'decide', 'decision', 'forecast', 'poise', 'determine', 'arrange', 'look',
])

/** Predicates and adverbs that leave open whether something is so. */
export const doubtGovernors: ReadonlySet<string> = new Set([
  'consider', 'discuss', 'mull', 'weigh', 'ponder', 'contemplate', 'may', 'might', 'could', 'possible', 'possibility', 'rumour', 'rumor',
  'suggest', 'likely', 'unlikely', 'seem', 'appear', 'think', 'study', 'explore', 'debate', 'talk', 'believe', 'suspect', 'propose', 'proposal',
])

export const doubtAdverbs: ReadonlySet<string> = new Set([
  'reportedly', 'allegedly', 'possibly', 'perhaps', 'apparently', 'supposedly', 'probably', 'likely', 'presumably', 'purportedly', 'maybe',
  'potentially', 'seemingly', 'conceivably',
])

/** Words that negate the verb they modify. */
export const negators: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'hardly', 'barely', 'scarcely', 'nowhere'])

/** Determiners and pronouns that negate the clause they stand in. */
export const negativeQuantifiers: ReadonlySet<string> = new Set(['no', 'none', 'nobody', 'nothing', 'neither', 'nowhere'])

export const relativePronouns: ReadonlySet<string> = new Set(['who', 'whom', 'which', 'that', 'whose'])

/** Verbs that lend their meaning to a noun: "launched an attack", "gave support". */
export const lightVerbs: ReadonlySet<string> = new Set([
  'make', 'give', 'take', 'carry out', 'launch', 'conduct', 'begin', 'start', 'continue', 'offer', 'provide', 'mount', 'stage', 'hold',
  'have', 'do', 'perform', 'undertake', 'wage', 'open', 'resume', 'complete', 'finish', 'announce', 'order', 'lend', 'extend', 'pursue',
  'show', 'place', 'send', 'issue', 'deliver', 'receive', 'get', 'see', 'step up', 'intensify', 'commence', 'initiate', 'finalise', 'finalize',
])
